using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Reports.Schedules.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Reports.Schedules;

/// <summary>Has a report sent no more.</summary>
public sealed class EndSchedule(HeedDatabase database)
{
    public async Task<Result<Guid>> RunAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return SchedulesErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        return await db.ReportSchedules.Where(s => s.Id == id).ExecuteDeleteAsync(cancel) > 0 ? id : SchedulesErrors.UnknownSchedule;
    }
}
