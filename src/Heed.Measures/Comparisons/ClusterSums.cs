using Heed.Measures.Intervals;

namespace Heed.Measures.Comparisons;

/// <summary>
/// A mean of answers of which several may come from the same customer. Those agree with each other, so they tell less than as many customers would:
/// se² = G/(G − 1) · Σ_g(Σᵢ(xᵢ − m))² ÷ N² over G customers, t with G − 1 degrees of freedom. For NPS code answers −100, 0, 100; for shares 0 and 100.
/// <para>Source: Liang &amp; Zeger 1986, Biometrika 73:13–22; as the ratio mean of R's <c>survey::svymean</c> with <c>ids</c> the customers.</para>
/// </summary>
/// <param name="Customers">G, customers with an answer.</param>
/// <param name="N">Answers.</param>
/// <param name="Sum">Σx.</param>
/// <param name="Squares">Σx².</param>
/// <param name="CountCount">Σ_g n_g².</param>
/// <param name="CountSum">Σ_g n_g·s_g, s_g the customer's sum.</param>
/// <param name="SumSum">Σ_g s_g².</param>
public readonly record struct ClusterSums(long Customers, long N, double Sum, double Squares, double CountCount, double CountSum, double SumSum)
{
    /// <summary>One customer's answers.</summary>
    public static ClusterSums Of(params ReadOnlySpan<double> answers)
    {
        if (answers.IsEmpty) return default;
        var (sum, squares) = (0.0, 0.0);
        foreach (var answer in answers) (sum, squares) = (sum + answer, squares + (answer * answer));
        double n = answers.Length;
        return new(1, answers.Length, sum, squares, n * n, n * sum, sum * sum);
    }

    /// <summary>Answers of other customers added.</summary>
    public ClusterSums Merge(ClusterSums other) => new(
        Customers + other.Customers,
        N + other.N,
        Sum + other.Sum,
        Squares + other.Squares,
        CountCount + other.CountCount,
        CountSum + other.CountSum,
        SumSum + other.SumSum);

    /// <summary>Σx ÷ N; null without answers.</summary>
    public double? Mean => N == 0 ? null : Sum / N;

    /// <summary>Of the mean, with customers as the ones drawn; null under two customers.</summary>
    public double? StandardError
    {
        get
        {
            if (Customers < 2) return null;
            var mean = Sum / N;
            var scatter = Math.Max(0, SumSum - (2 * mean * CountSum) + (mean * mean * CountCount));
            return Math.Sqrt(Customers / (Customers - 1.0) * scatter) / N;
        }
    }

    /// <summary>
    /// How many times the variance is that of as many independent answers: 1 where repeat answers do not agree more than others. Null under two customers
    /// or where all answers are alike.
    /// </summary>
    public double? DesignEffect
    {
        get
        {
            if (StandardError is not { } error) return null;
            var mean = Sum / N;
            var variance = (Squares - (N * mean * mean)) / (N - 1.0);
            return variance > 1e-12 * (Squares / N) ? error * error * N / variance : null;
        }
    }

    /// <summary>Mean ± t·se; null under two customers. Not cut to the scale.</summary>
    public Interval? Interval(Level level)
    {
        if (StandardError is not { } error) return null;
        var reach = Quantiles.StudentT(level, Customers - 1) * error;
        return new(Mean!.Value - reach, Mean.Value + reach, level, IntervalMethods.Clustered);
    }
}
