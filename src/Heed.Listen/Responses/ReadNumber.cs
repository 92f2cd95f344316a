using System.Globalization;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Responses;

/// <summary>A number as people write it: with a comma or a point before the decimals, nothing between the thousands.</summary>
internal static class ReadNumber
{
    private const int Longest = 40;

    // Steps are counted in doubles: 0.1 is not a tenth.
    private const double Slack = 1e-6;

    public static (FieldValue? Value, AnswerFault? Fault) Of(AnswerField field, string text)
    {
        var plain = text.Trim().Replace('\u2212', '-');
        if (plain.Count(c => c is ',' or '.') == 1) plain = plain.Replace(',', '.');
        if (plain.Length > Longest || !double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return (null, AnswerFault.Of(field, AnswerRule.NotANumber));
        }

        var (least, most, step) = (field.Type!.Value.Min, field.Type.Value.Max, field.Question.Step);
        if (value < least) return (null, AnswerFault.Of(field, AnswerRule.TooSmall, least.Value));
        if (value > most) return (null, AnswerFault.Of(field, AnswerRule.TooLarge, most.Value));
        if (step is { } by && Math.Abs(((value - (least ?? 0)) / by) - Math.Round((value - (least ?? 0)) / by)) > Slack) return (null, AnswerFault.Of(field, AnswerRule.OffStep, by));
        return (FieldValue.Of(value + 0.0), null);
    }
}
