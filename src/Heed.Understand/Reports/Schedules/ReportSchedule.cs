using Heed.Base.Workspaces;

namespace Heed.Understand.Reports.Schedules;

/// <summary>A report that goes out by mail again and again.</summary>
public sealed class ReportSchedule : IOwnedByWorkspace
{
    private ReportSchedule() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public KeptView View { get; private set; } = null!;
    public Cadence Cadence { get; private set; }

    /// <summary>The full hour, by the workspace's clock.</summary>
    public int Hour { get; private set; }

    public List<string> Recipients { get; private set; } = [];

    /// <summary>The language it is written in.</summary>
    public string Language { get; private set; } = "en";

    public string CreatedBy { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it goes out next. Whoever moves it on is the one who sends it.</summary>
    public DateTimeOffset NextAt { get; private set; }

    public DateTimeOffset? LastAt { get; private set; }

    /// <summary>Why the last one could not be written; null where it could.</summary>
    public string? LastProblem { get; private set; }

    public static ReportSchedule Create(ScheduleReport.Input input, TimeZoneInfo zone, Actor actor, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        WorkspaceId = actor.Workspace,
        View = input.View,
        Cadence = input.Cadence,
        Hour = input.Hour,
        Recipients = [.. input.Recipients],
        Language = input.Language,
        CreatedBy = actor.Name,
        CreatedAt = now,
        NextAt = DueTimes.Next(input.Cadence, input.Hour, zone, now),
    };
}
