using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Heed.Web.SurveyPages;

/// <summary>A respondent's id and a moment, sealed, so that a form or an address can carry them and nobody can change them.</summary>
public sealed class Ticket(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>When a respondent saw the first page.</summary>
    public const string Start = "start";

    /// <summary>Whose answers the last page may show again.</summary>
    public const string Receipt = "receipt";

    public string Write(string purpose, Guid id) => Seal(purpose).Protect(string.Create(CultureInfo.InvariantCulture, $"{id:N} {time.GetUtcNow().ToUnixTimeSeconds()}"));

    /// <summary>Whose it is and how old; null where it is none of ours.</summary>
    public (Guid Id, TimeSpan Age)? Read(string purpose, string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 1_000) return null;
        try
        {
            var parts = Seal(purpose).Unprotect(text).Split(' ');
            return (Guid.Parse(parts[0]), time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Seal(string purpose) => protection.CreateProtector("Heed.SurveyPages", purpose);
}
