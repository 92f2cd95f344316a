using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Facts.Queries;
using Heed.Readings;

namespace Heed.Understand.Dashboards;

/// <summary>What to mind about a trend's stretches.</summary>
/// <param name="UnfinishedKey">The stretch that is still going on; what is counted in it will change.</param>
/// <param name="Changed">By stretch: how the question itself changed in it.</param>
public sealed record TrendMarks(string UnfinishedKey, IReadOnlyDictionary<string, FieldChange> Changed)
{
    internal static TrendMarks Of(Reading trend, TimeBucket every, Workspace workspace, DateTimeOffset now) => new(
        every.KeyOf(Day(now, workspace.Zone)),
        trend.Changes.GroupBy(c => every.KeyOf(Day(c.At, workspace.Zone)), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal));

    private static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
