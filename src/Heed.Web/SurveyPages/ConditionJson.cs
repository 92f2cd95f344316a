using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;

namespace Heed.Web.SurveyPages;

/// <summary>A condition as the page's script reads it, so that a question appears at once and not only after the next click.</summary>
public static class ConditionJson
{
    /// <param name="condition">The condition.</param>
    /// <param name="find">A question by its id.</param>
    /// <param name="respondent">What is known of the respondent besides the answers, which stands in the condition as it is.</param>
    public static string Write(Expression condition, Func<string, Question?> find, Respondent? respondent = null) =>
        ExpressionJson.Write(condition, name => FieldOf(name, find) is { } field ? NameOnPage.Answer(Kind(field)) : Known(name, respondent));

    private static string? Kind(AnswerField field) => field.Type switch
    {
        null => "words",
        { IsNumeric: true } => "number",
        { Kind: FieldKind.Multi } => "many",
        _ => null,
    };

    private static NameOnPage Known(string name, Respondent? respondent) => NameOnPage.Known(Value.Of(respondent?.Value(name)).AsText());

    /// <summary>The field of a name: a question's id, or one with a row or part after it.</summary>
    private static AnswerField? FieldOf(string name, Func<string, Question?> find)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (find(name[..end]) is { } question) return question.Fields().FirstOrDefault(f => f.Name == name);
        }

        return null;
    }
}
