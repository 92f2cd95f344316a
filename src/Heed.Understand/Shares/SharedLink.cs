using System.Buffers.Text;
using System.Security.Cryptography;
using Heed.Base.Workspaces;
using Heed.Understand.Reports;

namespace Heed.Understand.Shares;

/// <summary>A view of the numbers that whoever has its address may look at, until it expires. Only a hash of the address's secret is stored, so it is shown once.</summary>
public sealed class SharedLink : IOwnedByWorkspace
{
    private const int IdBytes = 16;
    private const int SecretBytes = 16;

    private SharedLink() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>For whom or what, in the words of who shared it.</summary>
    public string Title { get; private set; } = "";

    public KeptView View { get; private set; } = null!;

    /// <summary>Whether what people wrote is shown too.</summary>
    public bool WithComments { get; private set; }

    public byte[] SecretHash { get; private set; } = [];
    public string CreatedBy { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public string? RevokedBy { get; private set; }
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <returns>The link as stored, and the code that stands in its address.</returns>
    public static (SharedLink Link, string Code) Create(ShareView.Input input, Actor actor, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        var link = new SharedLink
        {
            Id = id,
            WorkspaceId = actor.Workspace,
            Title = input.Title.Trim(),
            View = input.View,
            WithComments = input.WithComments,
            SecretHash = SHA256.HashData(secret),
            CreatedBy = actor.Name,
            CreatedAt = now,
            ExpiresAt = now.AddDays(input.Days),
        };
        return (link, Base64Url.EncodeToString([.. id.ToByteArray(true), .. secret]));
    }

    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public void Revoke(Actor actor, DateTimeOffset now)
    {
        if (RevokedAt is null) (RevokedAt, RevokedBy) = (now, actor.Name);
    }

    /// <summary>Compares in constant time, so that a guess learns nothing from how long it takes.</summary>
    public bool Opens(ReadOnlySpan<byte> secret) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(secret), SecretHash);

    public static bool TryRead(string? code, out Guid id, out byte[] secret)
    {
        (id, secret) = (Guid.Empty, []);
        Span<byte> bytes = stackalloc byte[IdBytes + SecretBytes];
        if (code is not { Length: 43 } || !Base64Url.IsValid(code) || !Base64Url.TryDecodeFromChars(code, bytes, out var written) || written != bytes.Length) return false;
        (id, secret) = (new Guid(bytes[..IdBytes], true), bytes[IdBytes..].ToArray());
        return true;
    }
}
