using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Results;

namespace Heed.Act.Alerts.Routes;

/// <summary>What a route must be like.</summary>
internal static class RouteRules
{
    /// <summary>Without what its kind of receiver has no use for, and named after whom it reaches where nobody named it.</summary>
    public static RouteSettings Clean(RouteSettings settings, IReadOnlyList<Colleague> colleagues)
    {
        var program = settings.Receiver is ReceiverKind.Webhook or ReceiverKind.Slack or ReceiverKind.Teams;
        string[] people = program ? [] : [.. (settings.Receiver == ReceiverKind.Person ? settings.People.Take(1) : settings.People).Distinct(StringComparer.Ordinal)];
        var name = settings.Name.Trim();
        return settings with
        {
            Name = name.Length > 0 || people.Length == 0 ? name : colleagues.FirstOrDefault(c => c.Account == people[0])?.Name ?? people[0],
            People = people,
            Addresses = settings.Receiver == ReceiverKind.Team ? settings.Addresses : [],
            Url = program ? settings.Url.Trim() : "",
        };
    }

    /// <summary>Whether two routes tell the same receivers of the same alerts the same way, whatever they are called and in whatever language.</summary>
    public static bool AreSame(RouteSettings one, RouteSettings other) =>
        one.Receiver == other.Receiver && one.Least == other.Least && one.Way == other.Way && (one.Way == RouteWay.AtOnce || one.Hour == other.Hour)
        && one.Url == other.Url && Alike(one.People, other.People) && Alike(one.Addresses, other.Addresses) && Alike(one.Units, other.Units) && one.Kinds.ToHashSet().SetEquals(other.Kinds);

    private static bool Alike(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(other);

    public static Problem? Reject(RouteSettings settings, IReadOnlyList<Colleague> colleagues, WebhookSettings webhooks)
    {
        if (settings.Name.Length is 0 or > RouteSettings.LongestName) return AlertsErrors.Invalid("name", $"Give the route a name of at most {RouteSettings.LongestName} characters.");
        if (!Enum.IsDefined(settings.Receiver) || !Enum.IsDefined(settings.Way) || !Enum.IsDefined(settings.Least)) return AlertsErrors.Invalid("receiver", "Choose who is told, and when.");
        if (settings.People.FirstOrDefault(p => colleagues.All(c => c.Account != p)) is { } stranger) return AlertsErrors.Invalid("people", $"\"{stranger}\" does not work here.");
        if (settings.Addresses.FirstOrDefault(a => !MailAddresses.IsOne(a)) is { } wrong) return AlertsErrors.Invalid("addresses", $"\"{wrong}\" is not a mail address.");
        if (settings.People.Count + settings.Addresses.Count > RouteSettings.MostReceivers) return AlertsErrors.Invalid("people", $"A route reaches at most {RouteSettings.MostReceivers} people.");
        if (settings.Receiver is ReceiverKind.Person or ReceiverKind.Team && settings.People.Count + settings.Addresses.Count == 0) return AlertsErrors.Invalid("people", "Choose who is told.");
        if (settings.Receiver is not (ReceiverKind.Person or ReceiverKind.Team) && !WebhookAddresses.IsOne(settings.Url, webhooks)) return AlertsErrors.Invalid("url", "The address must begin with https:// and hold no name or password.");
        if (settings.Receiver is not (ReceiverKind.Person or ReceiverKind.Team) && WebhookAddresses.IsPrivate(settings.Url, webhooks)) return AlertsErrors.Invalid("url", "This address lies in your own network, which messages may not go to.");
        if (settings.Hour is < 0 or > 23 || settings.QuietFrom is < 0 or > 23 || settings.QuietTo is < 0 or > 23 || settings.QuietFrom is null != settings.QuietTo is null) return AlertsErrors.Invalid("hour", "Hours must be from 0 to 23, and quiet hours have a beginning and an end.");
        return settings.Zone.Length == 0 || TimeZoneInfo.TryFindSystemTimeZoneById(settings.Zone, out _) ? null : AlertsErrors.Invalid("zone", $"\"{settings.Zone}\" is not a time zone.");
    }
}
