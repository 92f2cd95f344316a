using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Reports.Schedules.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Reports.Schedules;

/// <summary>The workspace's reports that go out by mail, the next one first.</summary>
public sealed class ListSchedules(HeedDatabase database)
{
    public async Task<Result<IReadOnlyList<ReportSchedule>>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return SchedulesErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        return Result.Of<IReadOnlyList<ReportSchedule>>(await db.ReportSchedules.AsNoTracking().OrderBy(s => s.NextAt).ThenBy(s => s.Id).ToListAsync(cancel));
    }
}
