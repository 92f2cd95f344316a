using Heed.Measures.Drivers;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Regression;
using Heed.Measures.Reports;

namespace Heed.Measures.Silence;

/// <summary>
/// A mean score as observed, and as it would be had everyone asked answered, so far as what is known of them tells: mean of m(x) over all asked plus the weighted
/// mean of (y − m(x)) over who answered, m a linear model of the score fitted with the weights, the weights calibrated and trimmed from the chance of answering. It is
/// right if either the model of answering or that of the score is.
/// <para>Source: Robins, Rotnitzky &amp; Zhao 1994, JASA 89:846–866; with weighted regression as Kang &amp; Schafer 2007, Statistical Science 22:523–539; interval by a jackknife of 100 groups
/// (Kott 2001, Journal of Official Statistics 17:521–526) that fits the chances anew each time. Where nothing predicts who answers nothing is changed.</para>
/// </summary>
/// <param name="Observed">Mean of who answered.</param>
/// <param name="Corrected">The same where there is no evidence of bias.</param>
/// <param name="EffectiveN">(Σ weight)² ÷ Σ weight², Kish 1965: how many plain answers the corrected score is worth.</param>
/// <param name="P">Of "nothing known predicts who answers", by the score test; null where it can't be judged.</param>
/// <param name="Weights">One for each who answered, in order, adding up to all who were asked.</param>
public sealed record NonResponse(Estimate Observed, Estimate Corrected, double EffectiveN, double? P, IReadOnlyList<double> Weights)
{
    /// <summary>Fewest answers for a correction.</summary>
    public const int FewestAnswers = 50;

    private const int Groups = 100;

    public static Warning NoEvidence { get; } = new("no-evidence-of-bias", "Nothing that is known of those asked predicts who answered, so the score is left as observed.");

    public static Warning TooFew { get; } = new("too-few-answers", "Under 50 answered, too few to correct the score for those who did not.");

    /// <param name="invited">Everyone who was asked.</param>
    /// <param name="unit">Of the score, see <see cref="Scores.MeasureUnits"/>.</param>
    /// <param name="level">Confidence level.</param>
    public static NonResponse Of(IReadOnlyList<Invited> invited, string unit, Level level = default)
    {
        var observed = Mean(invited, unit, level);
        var answered = (int)observed.N;
        double[] even = [.. Enumerable.Repeat(answered == 0 ? 0 : (double)invited.Count / answered, answered)];
        if (answered < FewestAnswers) return new(observed, With(observed, TooFew), answered, null, even);
        if (answered == invited.Count) return new(observed, observed, answered, null, even);
        var p = AnswerTest.P(invited);
        if (p is null || p >= level.Risk || PenaltyChoice.Of([.. invited.Select(one => one.Known)], [.. invited.Select(one => one.Score is not null)]) is not { } choice)
            return new(observed, With(observed, NoEvidence), answered, p, even);
        if (CorrectedScore.Of(invited, choice.Penalty) is not { } whole) return new(observed, With(observed, NoEvidence), answered, p, even);
        var (effective, corrected) = (Kish(whole.Weights), Interval(invited, choice.Penalty, whole.Value, observed, level));
        return new(observed, corrected, effective, p, whole.Weights);
    }

    private static Estimate Interval(IReadOnlyList<Invited> invited, double penalty, double value, Estimate observed, Level level)
    {
        List<double> replicates = [];
        for (var group = 0; group < Groups; group++)
        {
            Invited[] kept = [.. invited.Where((_, i) => (int)(Mix.Bits((ulong)i) % Groups) != group)];
            if (kept.Length < invited.Count && CorrectedScore.Of(kept, penalty) is { } without) replicates.Add(without.Value);
        }

        var error = Math.Sqrt((replicates.Count - 1.0) / replicates.Count * replicates.Sum(replicate => (replicate - value) * (replicate - value)));
        var reach = Quantiles.StudentT(level, Math.Max(1, replicates.Count - 1)) * error;
        return observed with { Value = value, StandardError = error, Low = value - reach, High = value + reach, Method = IntervalMethods.Jackknife, Warnings = [.. observed.Warnings.Where(warning => warning != Warnings.NoSpread)] };
    }

    private static Estimate Mean(IReadOnlyList<Invited> invited, string unit, Level level)
    {
        var moments = invited.Select(one => one.Score).OfType<double>().Aggregate(default(Moments), (sum, score) => sum.Add(score));
        var interval = MeanIntervals.T(moments, level);
        List<Warning> warnings = [];
        if (moments.N == 0) warnings.Add(Warnings.NoAnswers);
        else if (interval is null) warnings.Add(Warnings.NoInterval);
        else if (moments.M2 == 0) warnings.Add(Warnings.NoSpread);
        return new()
        {
            Value = moments.N == 0 ? null : moments.Mean,
            Unit = unit,
            N = moments.N,
            LeftOut = invited.Count - moments.N,
            Low = interval?.Low,
            High = interval?.High,
            Level = level,
            Method = IntervalMethods.T,
            StandardError = MeanIntervals.StandardError(moments),
            Warnings = warnings,
        };
    }

    private static Estimate With(Estimate estimate, Warning warning) => estimate with { Warnings = [.. estimate.Warnings, warning] };

    private static double Kish(IReadOnlyList<double> weights) => weights.Sum() * weights.Sum() / weights.Sum(weight => weight * weight);
}
