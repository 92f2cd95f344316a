using Microsoft.Extensions.Configuration;

namespace Heed.Base.Outbox;

/// <summary>Where messages to other programs may go, from <c>HEED__Webhooks__AllowPrivate</c>.</summary>
/// <param name="AllowPrivate">Whether to addresses of the own network too, and without encryption: for those who run both ends.</param>
public sealed record WebhookSettings(bool AllowPrivate = false)
{
    /// <exception cref="InvalidOperationException">A value that can't be read.</exception>
    public static WebhookSettings Read(IConfiguration section) => section["AllowPrivate"] is not { Length: > 0 } text
        ? new()
        : bool.TryParse(text, out var allowed) ? new(allowed) : throw new InvalidOperationException("HEED__Webhooks__AllowPrivate must be true or false.");
}
