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
}
