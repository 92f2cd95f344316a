using System.Globalization;
using Heed.Measures.Reports;

namespace Heed.Measures.Drivers;

/// <summary>Every warning a driver report can carry.</summary>
public static class DriverWarnings
{
    public static Warning NoIntervals { get; } = new("no-interval", "One customer's answers alone make the difference, so there are no intervals and nothing is told from chance.");

    public static Warning FewGroups(int count) => new(
        "few-customers",
        string.Create(CultureInfo.InvariantCulture, $"The answers come from {count} customers only, so the intervals are a rough guess."));

    public static Warning NoBetterThanChance(IReadOnlyList<string> fields) => new(
        "no-better-than-random",
        $"No better than a random driver would be: {string.Join(", ", fields)}.");

    /// <param name="error">The largest standard error among the shares, 0 to 1.</param>
    public static Warning SampledOrders(double error) => new(
        "sampled-orders",
        string.Create(CultureInfo.InvariantCulture, $"With more than {DriverMethods.MostExact} drivers shares rest on {2 * LmgSampled.Pairs} orders drawn by chance; that leaves them a standard error of {100 * error:0.00} percentage points at most."));

    public static Warning WeightsInstead { get; } = new(
        "weights-instead",
        $"With more than {DriverMethods.MostForDominance} drivers a yes or no is shared out by relative weights: a model for every set of drivers would take too long.");

    public static Warning SomeRows(long used, long all) => new(
        "sampled-rows",
        string.Create(CultureInfo.InvariantCulture, $"The shares rest on {used} of the {all} complete answers, drawn by chance; means and n are of all."));

    public static Warning FewOfOneKind { get; } = new(
        "few-of-one-kind",
        "Yes or no is rare: fewer than 10 a driver of one of them, so the shares lean to the high side.");

    /// <param name="passives">How many among the complete rows; null where that is not told.</param>
    public static Warning Passives(long? passives) => new(
        "passives",
        string.Create(CultureInfo.InvariantCulture, $"Passives (7 or 8) count as no{(passives is { } n ? $": {n} answers" : "")}."));

    public static Warning InPairs { get; } = new(
        "in-pairs",
        "Each correlation rests on the answers that have both fields, so they come from different people; n is that of the pair with fewest.");
}
