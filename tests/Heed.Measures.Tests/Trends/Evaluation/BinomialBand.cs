namespace Heed.Measures.Tests.Trends.Evaluation;

/// <summary>Where a count of rare flags lies 99 times in 100 if each point is flagged with this chance by itself.</summary>
internal static class BinomialBand
{
    public static (int Low, int High) Of(int points, double chance)
    {
        var (low, sum) = (-1, 0.0);
        for (var k = 0; ; k++)
        {
            sum += MathNet.Numerics.Distributions.Binomial.PMF(chance, points, k);
            if (low < 0 && sum > 0.005) low = k;
            if (sum >= 0.995) return (low, k);
        }
    }
}
