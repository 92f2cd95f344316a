using Heed.Base.Units;
using Heed.Base.Workspaces;
using MathNet.Numerics.Distributions;

namespace Heed.Act.Tests.Alerts.Watching;

/// <summary>A company of eight regions with five branches each to which nothing happens, anew for every seed; and what happens to it where a test says so.</summary>
internal sealed class QuietCompany(int seed)
{
    public const int Regions = 8;

    /// <summary>The number of the first week.</summary>
    public const int First = 100_000;

    private static readonly double[] s_shares = [0.40, 0.24, 0.18, 0.12, 0.06];

    public Random Random { get; } = new(seed);

    public static UnitTree Tree { get; } = new(
        Enumerable.Range(0, Regions).SelectMany(r => s_shares.Select((_, b) => Unit.Create(WorkspaceId.None, $"r{r}-{b}", $"Branch {r}-{b}", $"r{r}")).Prepend(Unit.Create(WorkspaceId.None, $"r{r}", $"Region {r}", "bank")))
            .Prepend(Unit.Create(WorkspaceId.None, "bank", "Bank", null)));

    public static IEnumerable<(string Branch, int Region, double Share)> Branches =>
        Enumerable.Range(0, Regions).SelectMany(r => s_shares.Select((share, b) => ($"r{r}-{b}", r, share)));

    public int Poisson(double mean) => mean <= 0 ? 0 : MathNet.Numerics.Distributions.Poisson.Sample(Random, mean);

    public double Normal() => MathNet.Numerics.Distributions.Normal.Sample(Random, 0, 1);

    /// <summary>How many of rare things there are at most 995 times in 1,000, so many being expected.</summary>
    public static int Most(double expected)
    {
        var most = 0;
        while (new Poisson(expected).CumulativeDistribution(most) < 0.995) most++;
        return most;
    }
}
