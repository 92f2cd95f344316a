using System.Net;
using System.Net.Sockets;

namespace Heed.Base.Outbox;

/// <summary>Which addresses a message may be posted to: those of the public web, so that nobody reaches our own network by way of us.</summary>
public static class WebhookAddresses
{
    public const int Longest = 2_000;

    private static readonly IPNetwork[] s_closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // Of IPv6 only this is given out to anybody on the web; all else is local, mapped or for experiments.
    private static readonly IPNetwork s_global = IPNetwork.Parse("2000::/3");

    /// <summary>Whether an address as typed can be posted to at all; where it leads is looked at when it is.</summary>
    public static bool IsOne(string? text, WebhookSettings settings) =>
        text is { Length: <= Longest } && Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { UserInfo: "", Host.Length: > 0 }
        && (address.Scheme == Uri.UriSchemeHttps || (settings.AllowPrivate && address.Scheme == Uri.UriSchemeHttp));

    /// <summary>Whether an address as typed says itself that it lies in our own network; one with a name is looked up when it is posted to.</summary>
    public static bool IsPrivate(string text, WebhookSettings settings) =>
        !settings.AllowPrivate && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.IsLoopback || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && !IsPublic(ip)));

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return (address.AddressFamily == AddressFamily.InterNetwork || s_global.Contains(address)) && !Array.Exists(s_closed, network => network.Contains(address));
    }

    /// <summary>Where it leads, without the part that is a secret.</summary>
    public static string Shown(string address) => Uri.TryCreate(address, UriKind.Absolute, out var whole) ? $"{whole.GetLeftPart(UriPartial.Authority)}/…" : address;
}
