using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Heed.Act.Cases.Solved;

/// <summary>The secret part of the address at which a customer says whether it is solved: 128 bits by chance.</summary>
public readonly record struct SolvedToken
{
    private const int Bytes = 16;

    private SolvedToken(string text) => Text = text;

    public string Text { get; }

    /// <summary>What is kept of it, by which it is found again and from which it can't be made.</summary>
    public string Hash => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));

    public static SolvedToken Make() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <returns>Null where it can't be one.</returns>
    public static SolvedToken? Read(string? text) =>
        text is { Length: 22 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? new SolvedToken(text) : null;
}
