using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Measures.Survival;

namespace Heed.Measures.Times;

/// <summary>
/// How long something takes (first reply, waiting, resolution): median, 90th percentile and the share within a target, of closed and open ones together.
/// An open one has taken at least as long as it is open; leaving it out would flatter whoever leaves the hard ones lying. By the Kaplan–Meier curve,
/// see <see cref="Survival.KaplanMeier"/>; times in seconds.
/// <para>n = 0: no values. A percentile the open ones leave undecided is null, with a warning.</para>
/// </summary>
/// <param name="Median">Time by which half are done.</param>
/// <param name="P90">Time by which nine of ten are done.</param>
/// <param name="WithinTarget">Percent done within the target; null where there is no target.</param>
/// <param name="Open">Of the n, how many are still open.</param>
public sealed record TimeSummary(Estimate Median, Estimate P90, Estimate? WithinTarget, long Open)
{
    private static readonly Warning s_undecided = new("undecided", "Too many are still open to say by when so many are done.");

    /// <param name="times">Each from 0 to its end, happened where it is done, in seconds.</param>
    /// <param name="target">Seconds within which it should be done.</param>
    /// <param name="level">Confidence level.</param>
    public static TimeSummary Of(IReadOnlyCollection<Lifetime> times, double? target = null, Level level = default)
    {
        var curve = KaplanMeier.Of(times, level);
        return new(Percentile(curve, 0.5), Percentile(curve, 0.9), target is { } seconds ? Within(curve, times, seconds) : null, curve.N - curve.Events);
    }

    private static Estimate Percentile(KaplanMeier curve, double share)
    {
        var (low, high) = curve.QuantileInterval(share);
        var value = curve.Quantile(share);
        return Blank(curve, MeasureUnits.Seconds) with
        {
            Value = value,
            Low = value is null ? null : low,
            // The upper end of the curve never reaches further down than the curve.
            High = high,
            Warnings = [.. Cautions(curve), .. curve.N > 0 && high is null ? (Warning[])[s_undecided] : []],
        };
    }

    private static Estimate Within(KaplanMeier curve, IReadOnlyCollection<Lifetime> times, double target)
    {
        var blank = Blank(curve, MeasureUnits.Percent) with { Warnings = [.. Cautions(curve)] };
        // Of those open no longer than that nobody knows yet.
        var known = times.LongCount(time => time.Exit >= target);
        var done = curve.Steps.TakeWhile(step => step.Time <= target).ToArray();
        if (known == 0 && !(done.Length > 0 && done[^1].Survival <= 0)) return curve.N == 0 ? blank : blank with { Warnings = [.. blank.Warnings, s_undecided] };
        // Where the curve has not fallen, or has fallen to nothing, Greenwood's formula has no value and Wilson's interval stands in.
        if (done.All(step => step.Events == 0)) return blank with { Value = 0, Low = 0, High = 100 * ProportionIntervals.Wilson(new(0, known), curve.Level).High };
        var last = done[^1];
        if (last.Survival <= 0) return blank with { Value = 100, Low = 100 * ProportionIntervals.Wilson(new(curve.Events, curve.Events), curve.Level).Low, High = 100 };
        return blank with { Value = 100 * (1 - last.Survival), Low = 100 * (1 - last.High!.Value), High = 100 * (1 - last.Low!.Value), StandardError = 100 * last.StandardError };
    }

    private static IEnumerable<Warning> Cautions(KaplanMeier curve)
    {
        if (curve.N == 0) yield return Warnings.NoAnswers;
        else if (curve.N < Warnings.FewAnswers) yield return Warnings.SmallN(curve.N);
    }

    private static Estimate Blank(KaplanMeier curve, string unit) => new() { Unit = unit, N = curve.N, Level = curve.Level, Method = IntervalMethods.KaplanMeier };
}
