using System.Buffers.Text;
using System.Security.Cryptography;

namespace Heed.Listen.Responses.Saved;

/// <summary>The secret part of the address at which somebody goes on: 128 bits by chance.</summary>
public readonly record struct ResumeToken
{
    private const int Bytes = 16;

    private ResumeToken(string text) => Text = text;

    public string Text { get; }

    /// <summary>What is kept of it, by which it is found again and from which it can't be made.</summary>
    public string Hash => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(Text)));

    public static ResumeToken Make() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <returns>Null where it can't be one.</returns>
    public static ResumeToken? Read(string? text) =>
        text is { Length: 22 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? new ResumeToken(text) : null;
}
