using System.Text;
using System.Text.Json;
using Heed.Measures.Expressions;

namespace Heed.Web.SurveyPages;

/// <summary>A condition as the page's script reads it, so that a question appears at once and not only after the next click.</summary>
public static class ConditionJson
{
    /// <param name="condition">The condition.</param>
    /// <param name="isNumber">Whether a question's answers are numbers: those compare as numbers also with a text that reads as one.</param>
    public static string Write(Expression condition, Func<string, bool> isNumber)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) Write(json, condition, isNumber);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Expression condition, Func<string, bool> isNumber)
    {
        json.WriteStartArray();
        switch (condition)
        {
            case Expression.And and:
                json.WriteStringValue("and");
                Write(json, and.Left, isNumber);
                Write(json, and.Right, isNumber);
                break;
            case Expression.Or or:
                json.WriteStringValue("or");
                Write(json, or.Left, isNumber);
                Write(json, or.Right, isNumber);
                break;
            case Expression.Not not:
                json.WriteStringValue("not");
                Write(json, not.Inner, isNumber);
                break;
            case Expression.Compare compare:
                json.WriteStringValue(compare.Operator.ToString());
                json.WriteStringValue(compare.Name);
                Write(json, compare.Value, isNumber(compare.Name));
                break;
            case Expression.In among:
                json.WriteStringValue("In");
                json.WriteStringValue(among.Name);
                foreach (var value in among.Values) Write(json, value, isNumber(among.Name));
                break;
            case Expression.Answered answered:
                json.WriteStringValue("answered");
                json.WriteStringValue(answered.Name);
                break;
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Constant constant, bool asNumber)
    {
        if (asNumber && ExpressionEvaluation.AsNumber(constant) is { } value)
        {
            json.WriteNumberValue(value);
            return;
        }

        switch (constant)
        {
            case Constant.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case Constant.Text text:
                json.WriteStringValue(text.Value);
                break;
            case Constant.Day day:
                json.WriteStringValue(day.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
