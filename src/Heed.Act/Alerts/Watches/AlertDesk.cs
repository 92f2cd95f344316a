using Heed.Base.Workspaces;

namespace Heed.Act.Alerts.Watches;

/// <summary>How a workspace wants to be alerted as a whole.</summary>
public sealed class AlertDesk : IOwnedByWorkspace
{
    public const double Usual = 1;
    public const double Fewest = 0.1;
    public const double Most = 20;

    private AlertDesk() { }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>How many false alarms a month are put up with, over all watches together.</summary>
    public double FalseAlarms { get; private set; } = Usual;

    public int Version { get; private set; }

    public static AlertDesk Create(WorkspaceId workspace) => new() { WorkspaceId = workspace };

    public void Allow(double falseAlarms)
    {
        FalseAlarms = falseAlarms;
        Version++;
    }
}
