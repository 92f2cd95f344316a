using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Heed.Base.Outbox;

/// <summary>By what a receiver knows that a message is ours and not an old one sent again by somebody else: <c>t=…,v1=…</c>, the HMAC-SHA256 of time, point and body.</summary>
public static class WebhookSignature
{
    public const string Header = "Heed-Signature";

    /// <summary>The id of the message, the same each time it is tried.</summary>
    public const string IdHeader = "Heed-Event-Id";

    public static string MakeKey() => "whsec_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public static string Of(string key, string body, DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{seconds}.{body}")))}";
    }
}
