using Heed.Act.Alerts;
using Heed.Web.Running;

namespace Heed.Web.Alerts;

/// <summary>An alert as programs see it.</summary>
/// <param name="Id">The same however often it is told.</param>
/// <param name="Version">Rises with every change.</param>
/// <param name="Kind"><c>chart</c>, <c>deadlines</c>, <c>silence</c>, <c>storm</c> or <c>reasons</c>.</param>
/// <param name="Severity"><c>note</c>, <c>warning</c> or <c>severe</c>.</param>
/// <param name="State"><c>open</c>, <c>passed</c> or <c>settled</c>.</param>
/// <param name="Title">What has happened, in English.</param>
/// <param name="Why">Why it was raised, in a sentence with the numbers, in English.</param>
public sealed record AlertView(Guid Id, int Version, string Kind, string Severity, string State, string Title, string Why)
{
    /// <summary>The source's key; null where it is about cases and promises.</summary>
    public string? Source { get; init; }

    /// <summary>The unit's code; null for everything.</summary>
    public string? Unit { get; init; }

    public bool Better { get; init; }
    public DateTimeOffset RaisedAt { get; init; }
    public DateTimeOffset LastAt { get; init; }

    /// <summary>What it was first raised on.</summary>
    public required AlertNumbers Numbers { get; init; }

    /// <summary>What it was last found on, where it went on.</summary>
    public AlertNumbers? Latest { get; init; }

    public IReadOnlyList<string> SeenBy { get; init; } = [];
    public string? SettledBy { get; init; }
    public DateTimeOffset? SettledAt { get; init; }
    public string? Note { get; init; }

    /// <summary>Where one can look further.</summary>
    public required string Link { get; init; }

    /// <param name="alert">The alert.</param>
    /// <param name="names">In English.</param>
    /// <param name="address">Where the program is.</param>
    public static AlertView Of(Alert alert, AlertNames names, PublicAddress address) =>
        new(alert.Id, alert.Version, Word(alert.Kind), Word(alert.Severity), Word(alert.State), names.Title(alert), names.Why(alert))
        {
            Source = alert.Source,
            Unit = alert.Unit,
            Better = alert.Better,
            RaisedAt = alert.RaisedAt,
            LastAt = alert.LastAt,
            Numbers = alert.Numbers,
            Latest = alert.Latest,
            SeenBy = [.. alert.Seen.Select(s => s.Account).Order(StringComparer.Ordinal)],
            SettledBy = alert.SettledBy,
            SettledAt = alert.SettledAt,
            Note = alert.Note,
            Link = address.Of(AlertLink.Of(alert, names.Find(alert.Source))),
        };

    internal static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <param name="Items">The newest first.</param>
/// <param name="Next">What to send as <c>cursor</c> for the next page; null at the end.</param>
public sealed record AlertsView(IReadOnlyList<AlertView> Items, string? Next);

/// <summary>What is to become of an alert.</summary>
public sealed record ChangeAlertBody
{
    /// <summary><c>settled</c>, with a note; or <c>open</c> again.</summary>
    public AlertState? State { get; init; }

    /// <summary>What it was, or what is done about it.</summary>
    public string? Note { get; init; }
}
