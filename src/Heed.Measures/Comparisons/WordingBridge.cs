using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Comparisons;

/// <summary>
/// How far a question's new words lie from its old ones, by a measure, from a time when both were asked of different people; and what the old series
/// would have been in the new words. What the bridge does not know exactly, no carried number knows either: a carried interval joins both,
/// low = v + d − √((v − low)² + (d − low of d)²), and likewise up (MOVER). All carried numbers share the offset's error.
/// <para>Source: Kolen &amp; Brennan 2014, Test Equating, Scaling, and Linking, ch. 2 (mean equating, random groups); Zou &amp; Donner 2008, Statistics in Medicine 27:1693–1702.</para>
/// </summary>
/// <param name="Offset">New less old, with its interval, both n, and p of "the words make no difference"; in the measure's unit.</param>
/// <param name="StandardError">Of the offset.</param>
public sealed record WordingBridge(Difference Offset, double StandardError)
{
    /// <summary>Fewest answers to each wording that make a bridge.</summary>
    public const long FewestAnswers = Warnings.FewAnswers;

    /// <summary>The interval's method, as carried estimates name it.</summary>
    public const string Method = "bridged";

    /// <summary>The bridge; null where either wording has fewer than <see cref="FewestAnswers"/> answers, or the spread can't be told.</summary>
    /// <param name="measure">By which it is measured.</param>
    /// <param name="renewed">Answers to the new words while both were asked.</param>
    /// <param name="old">Answers to the old words then.</param>
    /// <param name="context">Of both: they are fields of one type.</param>
    /// <exception cref="ArgumentException">The measure refuses the context.</exception>
    public static WordingBridge? Of(Measure measure, Tally renewed, Tally old, MeasureContext context)
    {
        var offset = measure.Compare(renewed, old, context);
        if (offset.N < FewestAnswers || offset.OtherN < FewestAnswers || offset is not { Value: not null, Low: { } low, High: { } high }) return null;
        var (one, other) = (measure.Compute(renewed, context).StandardError, measure.Compute(old, context).StandardError);
        // Where all answers are alike the plain error is 0, which is not certainty; the interval's width says more.
        var plain = Math.Sqrt(((one * one) + (other * other)) ?? 0);
        return new(offset, plain > 0 ? plain : (high - low) / 2 / Quantiles.Normal(context.Level));
    }

    /// <summary>An estimate of the old words as it would have been in the new; without a value or an interval it stays without. Shares and net scores stay within their ends.</summary>
    public Estimate Carry(Estimate old)
    {
        if (old.Value is not { } value) return old with { Method = Method };
        var (offset, least, most) = (Offset.Value!.Value, Ends.Least, Ends.Most);
        return old with
        {
            Value = Math.Clamp(value + offset, least, most),
            Low = old.Low is { } low ? Math.Clamp(value + offset - Join(value - low, offset - Offset.Low!.Value), least, most) : null,
            High = old.High is { } high ? Math.Clamp(value + offset + Join(high - value, Offset.High!.Value - offset), least, most) : null,
            StandardError = old.StandardError is { } error ? Join(error, StandardError) : null,
            Method = Method,
        };
    }

    private (double Least, double Most) Ends => Offset.Unit switch
    {
        MeasureUnits.Points => (-100, 100),
        MeasureUnits.Percent => (0, 100),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };

    private static double Join(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
