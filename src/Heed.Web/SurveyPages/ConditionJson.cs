using System.Text;
using System.Text.Json;
using Heed.Listen.Surveys;
using Heed.Measures.Expressions;

namespace Heed.Web.SurveyPages;

/// <summary>A condition as the page's script reads it, so that a question appears at once and not only after the next click.</summary>
public static class ConditionJson
{
    /// <param name="condition">The condition.</param>
    /// <param name="find">A question by its id: numbers compare as numbers also with a text that reads as one, written words compare with nothing.</param>
    public static string Write(Expression condition, Func<string, Question?> find)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) Write(json, condition, find);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Expression condition, Func<string, Question?> find)
    {
        json.WriteStartArray();
        switch (condition)
        {
            case Expression.And and:
                json.WriteStringValue("and");
                Write(json, and.Left, find);
                Write(json, and.Right, find);
                break;
            case Expression.Or or:
                json.WriteStringValue("or");
                Write(json, or.Left, find);
                Write(json, or.Right, find);
                break;
            case Expression.Not not:
                json.WriteStringValue("not");
                Write(json, not.Inner, find);
                break;
            case Expression.Compare { Name: var name } when IsText(find(name)):
            case Expression.In { Name: var other } when IsText(find(other)):
                json.WriteStringValue("never");
                break;
            case Expression.Compare compare:
                json.WriteStringValue(compare.Operator.ToString());
                json.WriteStringValue(compare.Name);
                Write(json, compare.Value, IsNumber(find(compare.Name)));
                break;
            case Expression.In among:
                json.WriteStringValue("In");
                json.WriteStringValue(among.Name);
                foreach (var value in among.Values) Write(json, value, IsNumber(find(among.Name)));
                break;
            case Expression.Answered answered:
                json.WriteStringValue(IsText(find(answered.Name)) ? "written" : "answered");
                json.WriteStringValue(answered.Name);
                break;
        }

        json.WriteEndArray();
    }

    /// <summary>A number, a text, a day in a list of its own; null for what the question's answers can't be compared with.</summary>
    private static void Write(Utf8JsonWriter json, Constant constant, bool asNumber)
    {
        switch (constant)
        {
            case var any when asNumber && ExpressionEvaluation.AsNumber(any) is { } value:
                json.WriteNumberValue(value);
                break;
            case var _ when asNumber:
                json.WriteNullValue();
                break;
            case Constant.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case Constant.Text text:
                json.WriteStringValue(text.Value);
                break;
            case Constant.Day day:
                json.WriteStartArray();
                json.WriteStringValue(day.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                json.WriteEndArray();
                break;
        }
    }

    private static bool IsNumber(Question? question) => question?.Fields() is [{ Type.IsNumeric: true }];

    private static bool IsText(Question? question) => question is { Type: QuestionType.Text };
}
