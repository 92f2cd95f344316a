using System.Security.Cryptography;
using Heed.Base.Workspaces;

namespace Heed.Base.Identity;

/// <summary>What a key may do.</summary>
[Flags]
public enum KeyScopes
{
    None = 0,
    Read = 1,
    Write = 2,
}

/// <summary>A key for programs. Only a hash of its secret is stored, so it is shown once, when it is made.</summary>
public sealed class ApiKey : IOwnedByWorkspace
{
    private ApiKey() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public string Name { get; private set; } = "";
    public KeyScopes Scopes { get; private set; }
    public byte[] SecretHash { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <returns>The key as stored, and its text as the program will send it.</returns>
    public static (ApiKey Key, string Text) Create(WorkspaceId workspace, string name, KeyScopes scopes, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var secret = RandomNumberGenerator.GetBytes(24);
        var key = new ApiKey { Id = id, WorkspaceId = workspace, Name = name, Scopes = scopes, SecretHash = SHA256.HashData(secret), CreatedAt = now };
        return (key, $"heed_{id:N}_{Convert.ToHexStringLower(secret)}");
    }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    /// <summary>Compares in constant time, so that a guess learns nothing from how long it takes.</summary>
    public bool Opens(ReadOnlySpan<byte> secret) => RevokedAt is null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(secret), SecretHash);

    /// <summary>Takes a key's text apart; false where it is not one.</summary>
    public static bool TryRead(string? text, out Guid id, out byte[] secret)
    {
        id = default;
        secret = [];
        if (text?.Split('_') is not ["heed", { Length: 32 } first, { Length: 48 } second] || !Guid.TryParseExact(first, "N", out id)) return false;
        try
        {
            secret = Convert.FromHexString(second);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
