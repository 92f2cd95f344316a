using Heed.Measures.Effects;

namespace Heed.Act.Initiatives.Effects;

/// <summary>Makes one answer of the two ways of asking.</summary>
public static class EffectJudge
{
    /// <summary>Fewest periods before the start for units to be compared: what a few weeks were like is no "before".</summary>
    public const int FewestBefore = 4;

    /// <param name="measure">Which way it should go, and what would be worth having.</param>
    /// <param name="alone">The units' own series.</param>
    /// <param name="compared">The units beside all others; null where there are none.</param>
    public static (EffectAnswer Answer, EffectBasis Basis, EffectSize? Size) Of(InitiativeMeasure measure, EffectReport alone, DifferenceInDifferences? compared)
    {
        EffectSize? own = alone.Average is { } average ? new(average.Value, average.Low, average.High, average.P) : null;
        EffectSize? beside = compared is { Value: { } value, Low: { } low, High: { } high } && alone.Before >= FewestBefore ? new(value, low, high, compared.P) : null;
        var (basis, size) = beside is null ? (EffectBasis.Series, own) : (EffectBasis.Units, beside);
        if (alone.After < InterruptedSeries.FewestPoints || size is null) return (EffectAnswer.TooEarly, basis, size);
        if (beside is null) return (Answer(alone.Verdict, measure), basis, own);
        var verdict = Verdict(beside.Value, measure.WorthHaving);
        if ((verdict, alone.Verdict) is (EffectVerdict.Rose, EffectVerdict.Fell) or (EffectVerdict.Fell, EffectVerdict.Rose)) return (EffectAnswer.Unclear, basis, beside);
        return (Answer(verdict, measure), basis, beside);
    }

    private static EffectVerdict Verdict(EffectSize size, double? worth)
    {
        if (size.Low > 0) return EffectVerdict.Rose;
        if (size.High < 0) return EffectVerdict.Fell;
        if (worth is not { } least) return EffectVerdict.NothingShown;
        return -least < size.Low && size.High < least ? EffectVerdict.NothingWorthHaving : EffectVerdict.TooEarlyToTell;
    }

    private static EffectAnswer Answer(EffectVerdict verdict, InitiativeMeasure measure) => verdict switch
    {
        EffectVerdict.Rose => measure.Falls ? EffectAnswer.Worse : EffectAnswer.Better,
        EffectVerdict.Fell => measure.Falls ? EffectAnswer.Better : EffectAnswer.Worse,
        EffectVerdict.NothingWorthHaving => EffectAnswer.NothingWorthHaving,
        EffectVerdict.NothingShown => EffectAnswer.NothingShown,
        _ => EffectAnswer.TooEarly,
    };
}
