using Heed.Listen.Responses;
using Heed.Listen.Surveys;

namespace Heed.Web.SurveyPages;

/// <summary>A fault in the respondent's language; of a question of several parts it says which.</summary>
public static class FaultWords
{
    public static string Of(QuestionView view, AnswerFault fault)
    {
        var words = fault.Own is null ? view.Words.Format($"Fault_{fault.Rule}", [.. fault.Numbers]) : view.Say(fault.Own);
        return Part(view, fault) is { Length: > 0 } part ? $"{part}: {words}" : words;
    }

    private static string Part(QuestionView view, AnswerFault fault)
    {
        if (view.Visit.Survey.Field(fault.Field) is not { } field || view.Question.Type is QuestionType.Single or QuestionType.Multiple) return "";
        if (field.Part is { } part) return view.Words[$"Contact_{part}"];
        return string.Join(" – ", new[] { field.Row, field.Item }.OfType<Choice>().Select(choice => view.Say(choice.Text)));
    }
}
