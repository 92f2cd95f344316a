using System.Security.Cryptography;
using System.Text;
using Heed.Act.Alerts.Watches;
using Heed.Act.Alerts.Watching;
using Heed.Base.Workspaces;
using Heed.Readings.Series;

namespace Heed.Act.Alerts;

/// <summary>Something that needs looking at: what, where, since when, and the numbers it rests on. The same matter is the same alert for as long as it lasts.</summary>
public sealed class Alert : IOwnedByWorkspace
{
    public const int LongestNote = 2_000;

    private Alert() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public Guid WatchId { get; private set; }
    public AlertKind Kind { get; private set; }

    /// <summary>The source's key; null where it is about cases and promises.</summary>
    public string? Source { get; private set; }

    /// <summary>The code of the unit; null for everything.</summary>
    public string? Unit { get; private set; }

    /// <summary>What makes it the same matter: watch, unit, label, direction.</summary>
    public string Matter { get; private set; } = "";

    public TallyStep Step { get; private set; }

    /// <summary>The number of the stretch of time it was first found in. A matter is raised once in each.</summary>
    public int FirstPeriod { get; private set; }

    /// <summary>The number of the last stretch it was found in.</summary>
    public int LastPeriod { get; private set; }

    public bool Better { get; private set; }
    public AlertSeverity Severity { get; private set; }

    /// <summary>As it was first found.</summary>
    public AlertNumbers Numbers { get; private set; } = null!;

    /// <summary>As it was last found, where it went on.</summary>
    public AlertNumbers? Latest { get; private set; }

    /// <summary>When it was first known.</summary>
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>When it was last found to be so.</summary>
    public DateTimeOffset LastAt { get; private set; }

    public AlertState State { get; private set; }
    public string? SettledBy { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>What it was, or what was done about it.</summary>
    public string? Note { get; private set; }

    public List<AlertSeen> Seen { get; private set; } = [];

    public int Version { get; private set; }

    /// <summary>The same matter in the same stretch of time has the same id, whoever finds it and however often.</summary>
    internal static Alert Raise(AlertWatch watch, TallyStep step, int period, Finding found, DateTimeOffset at)
    {
        var matter = MatterOf(watch, found);
        return new()
        {
            Id = new(SHA256.HashData(Encoding.UTF8.GetBytes($"{watch.WorkspaceId.Value}|{matter}|{period}")).AsSpan(0, 16), bigEndian: true),
            WorkspaceId = watch.WorkspaceId,
            WatchId = watch.Id,
            Kind = watch.Settings.Kind,
            Source = watch.Settings.Source.Length == 0 ? null : watch.Settings.Source,
            Unit = found.Unit == Series.Whole ? null : found.Unit,
            Matter = matter,
            Step = step,
            FirstPeriod = period,
            LastPeriod = period,
            Better = found.Better,
            Severity = found.Severity,
            Numbers = found.Numbers,
            RaisedAt = at,
            LastAt = at,
        };
    }

    internal static string MatterOf(AlertWatch watch, Finding found) => $"{watch.Id:N}|{found.Key}";

    /// <summary>It goes on. What is settled stays settled.</summary>
    internal void GoesOn(int period, Finding found, DateTimeOffset at)
    {
        if (period < LastPeriod) return;
        if (period == FirstPeriod) Numbers = found.Numbers;
        else Latest = found.Numbers;
        if (found.Severity > Severity) Severity = found.Severity;
        (LastPeriod, LastAt) = (period, at > LastAt ? at : LastAt);
        if (State == AlertState.Passed) State = AlertState.Open;
        Version++;
    }

    internal void Pass()
    {
        State = AlertState.Passed;
        Version++;
    }

    internal void Settle(string by, string note, DateTimeOffset now)
    {
        (State, SettledBy, SettledAt, Note) = (AlertState.Settled, by, now, note);
        Version++;
    }

    internal void Reopen()
    {
        (State, SettledBy, SettledAt) = (AlertState.Open, null, null);
        Version++;
    }
}

/// <summary>Somebody has seen an alert.</summary>
public sealed class AlertSeen : IOwnedByWorkspace
{
    private AlertSeen() { }

    public Guid AlertId { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public string Account { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    internal static AlertSeen Of(Alert alert, string account, DateTimeOffset at) => new() { AlertId = alert.Id, WorkspaceId = alert.WorkspaceId, Account = account, At = at };
}
