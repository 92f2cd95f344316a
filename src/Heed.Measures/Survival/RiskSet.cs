namespace Heed.Measures.Survival;

/// <summary>How many were watched just before a moment, and how many events came at it.</summary>
/// <param name="Time">The moment.</param>
/// <param name="AtRisk">Those with entry &lt; time ≤ exit.</param>
/// <param name="Events">Events at it.</param>
internal readonly record struct RiskSet(double Time, long AtRisk, long Events)
{
    /// <summary>A row for each moment at which someone's watching ended, earliest first.</summary>
    public static IReadOnlyList<RiskSet> Of(IReadOnlyCollection<Lifetime> lives)
    {
        double[] entries = [.. lives.Select(life => life.Entry).Order()];
        var (begun, ended) = (0, 0L);
        List<RiskSet> rows = [];
        foreach (var same in lives.GroupBy(life => life.Exit).OrderBy(group => group.Key))
        {
            while (begun < entries.Length && entries[begun] < same.Key) begun++;
            rows.Add(new(same.Key, begun - ended, same.LongCount(life => life.Happened)));
            ended += same.LongCount();
        }

        return rows;
    }
}
