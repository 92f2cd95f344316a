using System.Security.Cryptography;

namespace Heed.Listen.Uploads;

/// <summary>The name of a file that was handed in: 128 bits of chance, which nobody guesses, and what kind it is.</summary>
public static class UploadName
{
    /// <summary>Begins an answer that stands for a file.</summary>
    public const string Prefix = "upload:";

    public static string New(string extension) => $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}.{extension}";

    /// <summary>Whether a text is such a name; what isn't never becomes a path.</summary>
    public static bool Is(string? text) =>
        text is { Length: > 33 and <= 37 } && text[32] == '.' && text.AsSpan(0, 32).IndexOfAnyExcept("0123456789abcdef") < 0 && text[33..] is "jpg" or "png" or "webp" or "gif" or "pdf";

    /// <summary>The name in an answer that stands for a file; null where it is none.</summary>
    public static string? In(string answer) => answer.StartsWith(Prefix, StringComparison.Ordinal) && Is(answer[Prefix.Length..]) ? answer[Prefix.Length..] : null;
}
