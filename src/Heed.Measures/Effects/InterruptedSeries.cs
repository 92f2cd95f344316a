using Heed.Measures.Reports;

namespace Heed.Measures.Effects;

/// <summary>
/// Whether a score moved when something was done: score = a + b·time + c·(since the start) + d·(time since the start) + season + error, errors
/// alike from period to period (AR(1)) with sampling on top that shrinks with n. c is the jump, d the change of trend, c + d·(mean time since) the
/// average effect.
/// <para>Fitted by restricted likelihood, with t on effective degrees of freedom, see <see cref="AveragedFit"/>. Under <see cref="FewestPoints"/> points before or
/// after the verdict is that it is too early to tell, whatever the numbers: they come with a warning, and intervals as wide as so little is known.</para>
/// <para>Source: Wagner et al. 2002, Journal of Clinical Pharmacy and Therapeutics 27:299–309 (the model); Turner et al. 2021, BMC Medical Research
/// Methodology 21:181 (REML before OLS and Newey–West; twelve points); see <c>docs/quality.md</c> for how often the intervals hold the truth.</para>
/// <para>It says that the score moved, not that the measure moved it: what else happened then is in it too. See <see cref="PlaceboUnits"/>.</para>
/// </summary>
public static class InterruptedSeries
{
    /// <summary>Fewest points before, and since, for a verdict.</summary>
    public const int FewestPoints = 12;

    /// <summary>Judges the effect. Points with n of 0 are as if they weren't there.</summary>
    /// <exception cref="ArgumentException">A period twice, a value that is not finite, a season under two periods, or something worth having that is not above 0.</exception>
    public static EffectReport Of(EffectQuestion question)
    {
        if (question.SeasonLength is { } length && !(length >= 2)) throw new ArgumentException("A season takes two periods or more.", nameof(question));
        if (question.WorthHaving is { } worth && !(worth > 0)) throw new ArgumentException("What is worth having is above 0.", nameof(question));
        SeriesPoint[] points = Centred([.. question.Points.Where(point => point.N != 0).OrderBy(point => point.Period)]);
        var before = points.Count(point => point.Period < question.Start);
        var after = points.Length - before;
        var fewest = question.Shape == EffectShape.LevelAndSlope ? 2 : 1;
        if (before < 2 || after < fewest || before + after < 4 + fewest) return Nothing(EffectWarnings.NoEstimate, before, after, question);
        var design = new EffectDesign(points, question);
        return AveragedFit.Of(new(points, design.Rows, design.Seasonal), design.Season) is { } fit
            ? Judged(fit, points, design, before, after, question)
            : Nothing(EffectWarnings.NoSpread, before, after, question);
    }

    // Only the constant moves with the scores' mean; far from 0 they would lose digits.
    private static SeriesPoint[] Centred(SeriesPoint[] points)
    {
        var mean = points.Length == 0 ? 0 : points.Average(point => point.Value);
        return [.. points.Select(point => point with { Value = point.Value - mean })];
    }

    private static EffectReport Judged(AveragedFit fit, SeriesPoint[] points, EffectDesign design, int before, int after, EffectQuestion question)
    {
        var average = fit.Estimate(design.Average(), question.Level);
        return new()
        {
            Verdict = Few(before, after) ? EffectVerdict.TooEarlyToTell : Judge(average, question.WorthHaving),
            Average = average,
            Level = fit.Estimate(design.Level(), question.Level),
            Slope = design.Slope() is { } slope ? fit.Estimate(slope, question.Level) : null,
            Before = before,
            After = after,
            Autocorrelation = fit.Autocorrelation,
            Season = design.Season,
            Confidence = question.Level,
            Warnings = [.. Cautions(points, question, design.Season, before, after)],
        };
    }

    private static bool Few(int before, int after) => before < FewestPoints || after < FewestPoints;

    private static IEnumerable<Warning> Cautions(SeriesPoint[] points, EffectQuestion question, SeasonHandling season, int before, int after)
    {
        if (Few(before, after)) yield return EffectWarnings.FewPoints(before, after);
        if (season == SeasonHandling.Allowed) yield return EffectWarnings.SeasonUnknown;
        if (RegressionToTheMean.StandsOut([.. points.Where(point => point.Period < question.Start)]) is { } apart) yield return EffectWarnings.ChosenLow(apart);
    }

    private static EffectVerdict Judge(EffectEstimate average, double? worth)
    {
        if (!average.Holds(0)) return average.Value > 0 ? EffectVerdict.Rose : EffectVerdict.Fell;
        if (worth is not { } least) return EffectVerdict.NothingShown;
        return -least < average.Low && average.High < least ? EffectVerdict.NothingWorthHaving : EffectVerdict.TooEarlyToTell;
    }

    private static EffectReport Nothing(Warning why, int before, int after, EffectQuestion question) => new()
    {
        Verdict = EffectVerdict.TooEarlyToTell,
        Before = before,
        After = after,
        Confidence = question.Level,
        Warnings = [why],
    };
}
