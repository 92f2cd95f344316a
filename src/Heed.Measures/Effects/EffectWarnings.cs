using System.Globalization;
using Heed.Measures.Reports;

namespace Heed.Measures.Effects;

/// <summary>Every warning an effect can carry.</summary>
public static class EffectWarnings
{
    public static Warning FewPoints(int before, int after) => new(
        "few-points",
        string.Create(CultureInfo.InvariantCulture, $"{before} periods before and {after} since the start, under {InterruptedSeries.FewestPoints} on a side: too early for a verdict."));

    public static Warning NoEstimate { get; } = new("no-estimate", "There are too few periods for any estimate.");

    public static Warning NoSpread { get; } = new("no-spread", "The scores follow a straight line without any error, so nothing can be said about chance.");

    public static Warning SeasonUnknown { get; } = new("season-unknown", "There is less than two years, so a season can't be told from an effect; the interval allows for one.");

    public static Warning ChosenLow(double apart) => new(
        "chosen-low",
        string.Create(CultureInfo.InvariantCulture, $"The last periods before the start lay {apart:0.0} standard errors from where they usually lie. What stands out mostly comes back by itself: see the effect without them."));

    public static Warning FewUnits(int treated, int others) => new(
        "few-units",
        string.Create(CultureInfo.InvariantCulture, $"{treated} units with the measure and {others} without are too few to find anything at this level, whatever happened."));

    public static Warning ApartBefore { get; } = new("apart-before", "The two groups moved apart already before the start, so that they would have gone on alike is in doubt.");
}
