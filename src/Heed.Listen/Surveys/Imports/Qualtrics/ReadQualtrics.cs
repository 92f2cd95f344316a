using Heed.Base.Results;

namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>Reads a .qsf.</summary>
internal static class ReadQualtrics
{
    public const string Format = "qualtrics";

    public static Result<ImportedSurvey> Run(JsonPart root)
    {
        if (QualtricsFile.Read(root).Failed(out var problem, out var file)) return problem;
        var notes = new ImportNotes();
        var texts = new QualtricsTexts(file);
        var questions = new QualtricsQuestions(texts, notes);
        Dictionary<string, IReadOnlyList<Question>> read = new(StringComparer.Ordinal);
        var trash = file.Blocks.Where(QualtricsFlow.IsTrash).SelectMany(b => b["BlockElements"].Items).Select(e => e["QuestionID"].Words).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, question) in file.Questions)
        {
            if (trash.Contains(id)) notes.Leave(id, "it lies in the trash");
            else if (questions.Read(id, question) is { Count: > 0 } ours) read[id] = ours;
        }

        var logic = new QualtricsLogic(questions.Answers);
        var shown = new QualtricsShown(logic, questions.Answers, notes);
        foreach (var (id, ours) in read.ToList()) read[id] = shown.Apply(id, file.Questions[id], ours);
        var survey = new SurveyDefinition
        {
            Title = texts.Only(HtmlText.Of(file.Entry["SurveyName"].Text)),
            DefaultLanguage = texts.Default,
            Languages = texts.Languages.Count > 1 ? texts.Languages : [],
            Back = file.Options["BackButton"].Holds,
            Progress = file.Options["ProgressBarDisplay"].Text is not (null or "None"),
            Resume = file.Options["SaveAndContinue"].Holds,
            Pages = new QualtricsFlow(file, questions, logic, texts, notes).Pages(read),
        };
        survey = FillTexts.Of(survey, notes, new QualtricsPiping(questions.Answers, notes).Say);
        return notes.Report(SettleRules.Settle(survey, notes), Format);
    }
}
