using Heed.Base.Outbox;
using Heed.Base.Workspaces;

namespace Heed.Act.Alerts.Routes;

/// <summary>A way by which alerts reach somebody.</summary>
public sealed class AlertRoute : IOwnedByWorkspace
{
    private AlertRoute() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public RouteSettings Settings { get; private set; } = new();

    /// <summary>What messages to a program are signed with.</summary>
    public string SigningKey { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; private set; }

    public static AlertRoute Create(WorkspaceId workspace, RouteSettings settings, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), WorkspaceId = workspace, Settings = settings, SigningKey = WebhookSignature.MakeKey(), CreatedAt = now, Version = 1 };

    public void Change(RouteSettings settings)
    {
        Settings = settings;
        Version++;
    }
}

/// <summary>An alert that goes a route, once.</summary>
public sealed class AlertNotice : IOwnedByWorkspace
{
    private AlertNotice() { }

    public Guid RouteId { get; private set; }
    public Guid AlertId { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was put into the outbox.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    internal static AlertNotice Of(AlertRoute route, Alert alert, DateTimeOffset now) => new() { RouteId = route.Id, AlertId = alert.Id, WorkspaceId = route.WorkspaceId, At = now };

    internal void Sent(DateTimeOffset now) => SentAt = now;
}
