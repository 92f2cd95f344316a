using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>Says what is allowed before anyone runs into it.</summary>
public static class LimitWords
{
    public static string? Of(Question question, SurveyWords words) => question.Type switch
    {
        QuestionType.Multiple or QuestionType.Ranking => Join(question.AtLeast is { } least and > 1 ? words.Format("Fault_TooFew", least) : null, question.AtMost is { } most ? words.Format("Fault_TooMany", most) : null, question.Type == QuestionType.Ranking ? words["RankHint"] : null),
        QuestionType.Slider => words.Format("FromTo", question.Min ?? 0, question.Max ?? 100),
        QuestionType.Number when question is { Min: { } least, Max: { } most } => words.Format("FromTo", least, most),
        QuestionType.Number when question.Min is { } least => words.Format("Fault_TooSmall", least),
        QuestionType.Number when question.Max is { } most => words.Format("Fault_TooLarge", most),
        QuestionType.Date when question is { Earliest: { } first, Latest: { } last } => words.Format("FromToDay", first, last),
        QuestionType.Date when question.Earliest is { } first => words.Format("Fault_TooEarly", first),
        QuestionType.Date when question.Latest is { } last => words.Format("Fault_TooLate", last),
        QuestionType.Sum => words.Format("SumHint", question.Total!.Value),
        QuestionType.File => words[question.Accept == FileKinds.Pictures ? "FilePictures" : "FileDocuments"],
        _ => null,
    };

    private static string? Join(params string?[] sentences) => string.Join(' ', sentences.Where(s => s is not null)) is { Length: > 0 } all ? all : null;
}
