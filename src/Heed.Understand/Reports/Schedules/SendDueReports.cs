using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Understand.Reports.Schedules.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heed.Understand.Reports.Schedules;

/// <summary>
/// Sends the reports that are due, each due time once: the schedule is moved on and its mails are put into the outbox in one transaction, by
/// whichever node comes first. What fell due while nothing ran goes out once, not once for each time missed.
/// </summary>
public sealed partial class SendDueReports(HeedDatabase database, FindWorkspace workspaces, IWriteReport write, TimeProvider time, ILogger<SendDueReports> logger)
{
    /// <returns>How many schedules were served.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        List<ReportSchedule> due;
        await using (var db = database.ForSystem()) due = await db.ReportSchedules.AsNoTracking().IgnoreQueryFilters().Where(s => s.NextAt <= now).OrderBy(s => s.NextAt).ToListAsync(cancel);
        var served = 0;
        foreach (var schedule in due)
        {
            try
            {
                if (await ServeAsync(schedule, cancel)) served++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // It stays due, and holds up none of the others.
                Failed(schedule.Id, failure);
            }
        }

        return served;
    }

    private async Task<bool> ServeAsync(ReportSchedule schedule, CancellationToken cancel)
    {
        if (await workspaces.RunAsync(schedule.WorkspaceId, cancel) is not { } workspace) return false;
        // Written before the transaction: others must be able to write meanwhile. If another node is quicker, ours is thrown away.
        var report = await write.RunAsync(schedule.View, schedule.Language, new Actor(schedule.WorkspaceId, "schedule", Role.Viewer), cancel);
        var now = time.GetUtcNow();
        var next = DueTimes.Next(schedule.Cadence, schedule.Hour, workspace.Zone, now);
        await using var db = database.For(schedule.WorkspaceId);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var problem = report.Problem?.Message;
        var mine = await db.ReportSchedules.Where(s => s.Id == schedule.Id && s.NextAt == schedule.NextAt).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.NextAt, next).SetProperty(s => s.LastAt, now).SetProperty(s => s.LastProblem, problem), cancel);
        if (mine == 0) return false;
        if (report.Ok) SendReport.Post(db, schedule, report.Value, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Scheduled report {Id} could not be sent; another try follows.")]
    private partial void Failed(Guid id, Exception failure);
}
