using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Sources;
using Heed.Base.Units;

namespace Heed.Act.Alerts.Routes;

/// <summary>Writes what goes out about alerts, in words and with addresses that only the program as a whole knows.</summary>
public interface IAlertMessages
{
    /// <summary>One message for each who is to get it.</summary>
    /// <param name="news">What about.</param>
    IReadOnlyList<Message> Write(AlertNews news);
}

/// <summary>Alerts that go a route together.</summary>
/// <param name="Id">The same each time they are put up to be sent, so that each receiver gets them once.</param>
/// <param name="Route">Which route.</param>
/// <param name="Alerts">The most severe first; none for a test.</param>
/// <param name="At">When.</param>
/// <param name="Zone">By which clock.</param>
public sealed record AlertNews(Guid Id, AlertRoute Route, IReadOnlyList<Alert> Alerts, DateTimeOffset At, TimeZoneInfo Zone)
{
    public required UnitTree Tree { get; init; }
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>People with a mail address who may know of all of it.</summary>
    public required IReadOnlyList<Colleague> People { get; init; }
}
