using Heed.Base.Workspaces;

namespace Heed.Readings.Goals;

/// <summary>What day it is where the workspace's days begin.</summary>
public sealed class GoalClock(FindWorkspace workspaces, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<DateOnly> TodayAsync(Actor actor, CancellationToken cancel) => DayOf(Now, (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone);

    public static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
