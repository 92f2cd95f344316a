using Heed.Measures.Fields;

namespace Heed.Act.Alerts.Watching.Storms;

/// <summary>Which answers on a scale are low.</summary>
public static class LowEnd
{
    /// <summary>The highest answer that still counts as low, for a type of scale where higher is better: 6 of 0–10 for recommendation, else the lower two fifths of the points.</summary>
    public static int Of(FieldType type) => type.Kind == FieldKind.Nps ? 6 : (int)type.Min!.Value + Math.Max(1, (int)Math.Floor(type.Points * 0.4)) - 1;

    /// <summary>How many of a tally's answers are low. Effort on 1–5 counts from the other end.</summary>
    public static long Count(Tally tally, FieldType type)
    {
        var low = Of(type);
        return tally.Histogram.Where(h => type.Kind == FieldKind.Effort5 ? h.Key >= type.Max + type.Min - low : h.Key <= low).Sum(h => h.Value);
    }

    /// <summary>The same as a filter.</summary>
    public static string Where(string field, FieldType type) => type.Kind == FieldKind.Effort5 ? $"{field} >= {type.Max + type.Min - Of(type)}" : $"{field} <= {Of(type)}";
}
