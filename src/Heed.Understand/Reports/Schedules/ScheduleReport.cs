using Heed.Base.Database;
using Heed.Base.Outbox;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Understand.Reports.Schedules.Tables;

namespace Heed.Understand.Reports.Schedules;

/// <summary>Has a report sent again and again.</summary>
public sealed class ScheduleReport(HeedDatabase database, SourceCatalogue catalogue, FindWorkspace workspaces, TimeProvider time)
{
    public const int MostRecipients = 50;

    /// <param name="View">What it says.</param>
    /// <param name="Cadence">How often.</param>
    /// <param name="Hour">At which full hour, by the workspace's clock.</param>
    /// <param name="Recipients">Whom it goes to.</param>
    /// <param name="Language">In which language.</param>
    public sealed record Input(KeptView View, Cadence Cadence, int Hour, IReadOnlyList<string> Recipients, string Language);

    public async Task<Result<ReportSchedule>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return SchedulesErrors.ManagersOnly;
        if (input.Hour is < 0 or > 23) return SchedulesErrors.BadHour;
        if (input.Recipients.Count == 0) return SchedulesErrors.NoRecipients;
        if (input.Recipients.Count > MostRecipients) return SchedulesErrors.TooMany;
        if (input.Recipients.FirstOrDefault(r => !MailAddresses.IsOne(r)) is { } bad) return SchedulesErrors.BadRecipient(bad);
        if (await catalogue.FindAsync(actor.Workspace, input.View.Source, cancel) is null) return SourcesErrors.Unknown(input.View.Source);
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        var schedule = ReportSchedule.Create(input, zone, actor, time.GetUtcNow());
        await using var db = database.For(actor.Workspace);
        db.ReportSchedules.Add(schedule);
        await db.SaveChangesAsync(cancel);
        return schedule;
    }
}
