namespace Heed.Act.Alerts.Watching.Reasons;

/// <summary>How many gave which reason.</summary>
/// <param name="Given">By label.</param>
/// <param name="Answers">Who gave any.</param>
internal readonly record struct ReasonCounts(IReadOnlyDictionary<string, long>? Given, long Answers)
{
    public long Of(string label) => Given?.GetValueOrDefault(label) ?? 0;

    public static ReasonCounts Add(ReasonCounts one, ReasonCounts other)
    {
        Dictionary<string, long> sum = new(one.Given ?? new Dictionary<string, long>(), StringComparer.Ordinal);
        foreach (var (label, count) in other.Given ?? new Dictionary<string, long>()) sum[label] = sum.GetValueOrDefault(label) + count;
        return new(sum, one.Answers + other.Answers);
    }
}
