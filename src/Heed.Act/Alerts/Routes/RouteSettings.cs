namespace Heed.Act.Alerts.Routes;

/// <summary>Who is told what, which way and when.</summary>
public sealed record RouteSettings
{
    public const int LongestName = 120;
    public const int MostReceivers = 50;

    /// <summary>What people call it; of a person, who it is.</summary>
    public string Name { get; init; } = "";

    public ReceiverKind Receiver { get; init; }

    /// <summary>Accounts of people: one of a person, any of a team.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Of a team: addresses of people who have no account.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Where a program takes messages.</summary>
    public string Url { get; init; } = "";

    /// <summary>Codes of units, each with all below it; none for everything.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>At least so severe.</summary>
    public AlertSeverity Least { get; init; } = AlertSeverity.Warning;

    /// <summary>Kinds of alerts; none for all.</summary>
    public IReadOnlyList<AlertKind> Kinds { get; init; } = [];

    public RouteWay Way { get; init; }

    /// <summary>Of a digest: at which full hour.</summary>
    public int Hour { get; init; } = 8;

    /// <summary>The IANA zone whose clock counts; empty for the workspace's.</summary>
    public string Zone { get; init; } = "";

    /// <summary>Full hour from which nothing is sent; null for never.</summary>
    public int? QuietFrom { get; init; }

    /// <summary>Full hour until which nothing is sent.</summary>
    public int? QuietTo { get; init; }

    /// <summary>Whether severe alerts are sent in quiet hours too, and at once where others come in a digest.</summary>
    public bool SevereAnyway { get; init; }

    /// <summary>In which language.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether it rests.</summary>
    public bool Paused { get; init; }

    public TimeZoneInfo ZoneOr(TimeZoneInfo workspace) => Zone.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var own) ? own : workspace;
}

/// <summary>What takes alerts.</summary>
public enum ReceiverKind
{
    /// <summary>Somebody with an account, by mail.</summary>
    Person,

    /// <summary>Several people, by mail.</summary>
    Team,

    /// <summary>A program, signed.</summary>
    Webhook,

    /// <summary>A channel in Slack.</summary>
    Slack,

    /// <summary>A channel in Microsoft Teams.</summary>
    Teams,
}

/// <summary>When a route tells.</summary>
public enum RouteWay
{
    AtOnce,

    /// <summary>All of a day together.</summary>
    Daily,

    /// <summary>All of a week together, on Mondays.</summary>
    Weekly,
}
