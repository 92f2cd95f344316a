using System.Globalization;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Responses;

/// <summary>A calendar day, <c>yyyy-MM-dd</c>: what a date input sends in every language.</summary>
internal static class ReadDay
{
    public const string Format = "yyyy-MM-dd";

    public static (FieldValue? Value, AnswerFault? Fault) Of(AnswerField field, string text)
    {
        if (!DateOnly.TryParseExact(text.Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return (null, AnswerFault.Of(field, AnswerRule.NotADay));
        if (day < field.Question.Earliest) return (null, AnswerFault.Of(field, AnswerRule.TooEarly, field.Question.Earliest.Value));
        if (day > field.Question.Latest) return (null, AnswerFault.Of(field, AnswerRule.TooLate, field.Question.Latest.Value));
        return (FieldValue.Of(day.ToString(Format, CultureInfo.InvariantCulture)), null);
    }
}
