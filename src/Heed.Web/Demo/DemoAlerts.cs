using Heed.Act.Alerts;
using Heed.Act.Alerts.Routes;

namespace Heed.Web.Demo;

/// <summary>Who at the demo company is told of what, and what they wrote about alerts long over.</summary>
public static class DemoAlerts
{
    /// <summary>Days before the last from which on alerts are raised, as they would have been.</summary>
    public const int Days = 365;

    /// <summary>Alerts so many days old were settled.</summary>
    public const int SettledAfter = 28;

    /// <summary>How many days the manager took to settle one.</summary>
    public const int Took = 3;

    public static IReadOnlyList<RouteSettings> Routes { get; } =
    [
        new() { Name = "Mia", Receiver = ReceiverKind.Person, People = [DemoDesk.Manager], QuietFrom = 20, QuietTo = 7, SevereAnyway = true },
        new() { Name = "Finland and Estonia", Receiver = ReceiverKind.Team, People = ["pirkko@heed.example"], Units = ["fi", "ee"], Way = RouteWay.Daily, Hour = 8, Least = AlertSeverity.Note },
        new() { Name = "Board, Mondays", Receiver = ReceiverKind.Team, Addresses = ["board@heed.example"], Way = RouteWay.Weekly, Hour = 7, Least = AlertSeverity.Severe },
    ];

    public static string NoteOn(Alert alert, DemoCalendar calendar)
    {
        // What the failing country does shows in the company as a whole until it has recovered.
        var shows = alert.Unit is null ? alert.Numbers.To < calendar.RecoveryFrom.AddDays(70) : alert.Unit.Split('-')[0] == DemoUnits.FailingRegion;
        if (shows && alert.Numbers.To >= calendar.FailureFrom)
        {
            if (alert.Better) return "The new system runs well now, and customers say so.";
            return alert.Unit is null ? "It is Estonia, where the core system moves; the others stand where they stood." : "The move to the new core system. A second line on the phones, and customers were told what went wrong.";
        }

        if (alert.Kind == AlertKind.Deadlines) return "Two were on leave. The others helped out, and all of it is done.";
        return "Looked into with the branch: nothing had happened there. Chance, as once a month is to be expected.";
    }
}
