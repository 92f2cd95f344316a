namespace Heed.Measures.Effects;

/// <summary>
/// The shapes of errors a series is fitted with: φ in even steps of its arc sine, the share of sampling in even steps, each as likely as the next before the data
/// speak. A season that is not known from two years is there or not with even odds, and then moderate or strong.
/// <para>Source: Jeffreys' prior of a stationary AR(1), density ∝ 1 ÷ √(1 − φ²): Berger &amp; Yang 1994, Econometric Theory 10:461–482; here from 0 on, since scores that
/// swing to and fro by themselves are not to be expected.</para>
/// </summary>
public static class ErrorShapes
{
    private const int PhiSteps = 16;
    private const int NoiseSteps = 5;

    /// <summary>Spread of a season's coefficients that is in effect without bound: what two years say of it is taken as it is.</summary>
    internal const double Unbounded = 100;

    private static readonly (double Spread, double Chance)[] s_perhaps = [(0, 0.5), (0.5, 0.25), (1.5, 0.25)];

    /// <summary>Each shape with its chance before the data speak; the chances add up to 1.</summary>
    public static IEnumerable<(ErrorShape Shape, double Chance)> All(SeasonHandling season)
    {
        foreach (var (spread, chance) in Spreads(season))
        {
            // Of sampling alone φ makes no difference.
            yield return (new(0, 1, spread), chance / (NoiseSteps + 1));
            for (var noise = 0; noise < NoiseSteps; noise++)
            {
                for (var phi = 0; phi < PhiSteps; phi++)
                {
                    yield return (new(Math.Sin(Math.PI / 2 * (phi + 0.5) / PhiSteps), (double)noise / NoiseSteps, spread), chance / ((NoiseSteps + 1) * PhiSteps));
                }
            }
        }
    }

    private static (double Spread, double Chance)[] Spreads(SeasonHandling season) => season switch
    {
        SeasonHandling.None => [(0, 1)],
        SeasonHandling.Estimated => [(Unbounded, 1)],
        _ => s_perhaps,
    };
}
