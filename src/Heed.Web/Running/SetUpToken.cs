using System.Security.Cryptography;
using System.Text;

namespace Heed.Web.Running;

/// <summary>The one-time link's secret, alive only in the process that showed it, until an owner exists.</summary>
public sealed class SetUpToken
{
    private string? _token;

    public string Open() => _token ??= Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public void Close() => _token = null;

    public bool Fits(string? token) => _token is { } open && token is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(open), Encoding.UTF8.GetBytes(token));
}
