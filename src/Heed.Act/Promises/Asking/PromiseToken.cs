using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Heed.Act.Promises.Asking;

/// <summary>The secret part of the address at which a colleague says whether something can be delivered: 128 bits by chance.</summary>
public readonly record struct PromiseToken
{
    private const int Bytes = 16;

    private PromiseToken(string text) => Text = text;

    public string Text { get; }

    /// <summary>What is kept of it, by which it is found again and from which it can't be made.</summary>
    public string Hash => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));

    public static PromiseToken Make() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <returns>Null where it can't be one.</returns>
    public static PromiseToken? Read(string? text) =>
        text is { Length: 22 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? new PromiseToken(text) : null;
}
