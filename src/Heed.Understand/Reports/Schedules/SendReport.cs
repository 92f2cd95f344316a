using Heed.Base.Database;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Reports.Schedules.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Reports.Schedules;

/// <summary>Writes a report and puts it into the outbox for each of its recipients, out of turn.</summary>
public sealed class SendReport(HeedDatabase database, IWriteReport write, TimeProvider time)
{
    /// <summary>The kind of mail.</summary>
    public const string Kind = "report";

    /// <returns>How many mails were put up.</returns>
    public async Task<Result<int>> RunAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return SchedulesErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        if (await db.ReportSchedules.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } schedule) return SchedulesErrors.UnknownSchedule;
        if ((await write.RunAsync(schedule.View, schedule.Language, actor, cancel)).Failed(out var problem, out var report)) return problem;
        Post(db, schedule, report, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return schedule.Recipients.Count;
    }

    internal static void Post(HeedDb db, ReportSchedule schedule, WrittenReport report, DateTimeOffset now)
    {
        foreach (var recipient in schedule.Recipients)
        {
            var message = new Message
            {
                Id = Guid.CreateVersion7(now),
                To = recipient,
                Subject = report.Title,
                Text = report.MailText,
                Kind = Kind,
                Attachments = [new(report.FileName, "application/pdf", report.Pdf)],
            };
            db.Post(message, now);
        }
    }
}
