namespace Heed.Measures.Expressions;

/// <summary>
/// Small letters, one character at a time and the same in every browser: only letters that were settled long ago change (below U+1C80, and
/// U+1E00 to U+1FFF), and none becomes two.
/// </summary>
internal static class LowerCase
{
    public static string Of(string text) => string.Create(text.Length, text, static (lower, from) =>
    {
        for (var i = 0; i < lower.Length; i++) lower[i] = from[i] is < '\u1C80' or (>= '\u1E00' and < '\u2000') ? char.ToLowerInvariant(from[i]) : from[i];
    });
}
