using Heed.Measures.Intervals;

namespace Heed.Measures.Comparisons;

/// <summary>What one customer answered in two groups that are compared, such as this quarter and the last.</summary>
/// <param name="FirstN">Answers in the first group.</param>
/// <param name="FirstSum">Their sum.</param>
/// <param name="SecondN">Answers in the second group.</param>
/// <param name="SecondSum">Their sum.</param>
public readonly record struct CustomerAnswers(long FirstN, double FirstSum, long SecondN, double SecondSum);

/// <summary>
/// Two means where customers answered several times, perhaps in both groups: each customer's part in the difference is
/// e = (s₁ − n₁m₁)/N₁ − (s₂ − n₂m₂)/N₂, and se² = G/(G − 1)·Σe², t with G − 1 degrees of freedom. Those who answered in both make it surer, as pairs do.
/// <para>Source: as <see cref="ClusterSums"/>; R's <c>survey::svycontrast</c> of <c>svyby(…, covmat = TRUE)</c>.</para>
/// </summary>
/// <param name="Value">First mean less second.</param>
/// <param name="StandardError">Of the difference.</param>
/// <param name="P">Two-sided p.</param>
/// <param name="Interval">Of the difference.</param>
public readonly record struct ClusteredDifference(double Value, double StandardError, double P, Interval Interval)
{
    /// <summary>Null where a group has no answers, there are fewer than two customers, or nothing varies.</summary>
    public static ClusteredDifference? Of(IReadOnlyCollection<CustomerAnswers> customers, Level level)
    {
        var (firstN, secondN) = (customers.Sum(c => c.FirstN), customers.Sum(c => c.SecondN));
        var clusters = customers.Count(c => c.FirstN + c.SecondN > 0);
        if (firstN == 0 || secondN == 0 || clusters < 2) return null;

        var (first, second) = (customers.Sum(c => c.FirstSum) / firstN, customers.Sum(c => c.SecondSum) / secondN);
        var scatter = customers.Sum(c => Square(((c.FirstSum - (c.FirstN * first)) / firstN) - ((c.SecondSum - (c.SecondN * second)) / secondN)));
        if (scatter == 0) return null;

        var error = Math.Sqrt(clusters / (clusters - 1.0) * scatter);
        var difference = first - second;
        var reach = Quantiles.StudentT(level, clusters - 1) * error;
        var interval = new Interval(difference - reach, difference + reach, level, DifferenceMethods.Clustered);
        return new(difference, error, TailProbabilities.StudentT(difference / error, clusters - 1), interval);
    }

    private static double Square(double value) => value * value;
}
