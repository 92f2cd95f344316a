using System.Globalization;
using Heed.Measures.Fields;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores.Own;

/// <summary>Answers named in a definition, as points of a scale or labels.</summary>
internal static class OwnAnswers
{
    /// <summary>Rows with any of these answers.</summary>
    internal static long Of(Tally tally, FieldType field, IReadOnlyList<string> answers) => field.IsScale
        ? answers.Distinct(StringComparer.Ordinal).Sum(answer => Point(answer) is { } point ? tally.Between(point, point) : 0)
        : answers.Distinct(StringComparer.Ordinal).Sum(answer => tally.Codes.GetValueOrDefault(answer));

    /// <summary>Rows with any answer at all.</summary>
    internal static long All(Tally tally, FieldType field) => field.IsScale ? tally.OnScale(field) : tally.CodedRows;

    /// <summary>Why these can't be counted on such a field; null where they can.</summary>
    internal static Refusal? Refuse(string measure, FieldType field, IEnumerable<string> answers)
    {
        if (field.IsCoded) return null;
        if (field is not { IsScale: true, Min: >= short.MinValue, Max: <= short.MaxValue })
            return Refusal.WrongField($"'{measure}' counts labels or the points of a scale; this field is {FieldRefusals.Describe(field)}.");
        return answers.FirstOrDefault(answer => Point(answer) is not { } point || field.Reject(point) is not null) is { } wrong
            ? Refusal.WrongField($"'{measure}' counts '{wrong}', which is no point of this scale; this field is {FieldRefusals.Describe(field)}.")
            : null;
    }

    internal static int? Point(string answer) =>
        int.TryParse(answer, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var point) ? point : null;
}
