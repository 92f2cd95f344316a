using System.Globalization;
using System.Text.Json;
using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Web.Api;

public static class ApiErrors
{
    public static Problem Parameter(string name, Phrase rule) => Problem.Invalid("bad-parameter", $"{new PlaceName(name)} {rule}", new ProblemPlace(name, rule));

    /// <summary>In our own words: the reader's tell of its types and flags, and change with its version.</summary>
    /// <param name="malformed">What the reader made of it.</param>
    /// <param name="line">The line, where the reader saw only that one.</param>
    public static Problem BadJson(JsonException malformed, long? line = null)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"line {line ?? malformed.LineNumber + 1 ?? 1}, position {malformed.BytePositionInLine + 1 ?? 1}");
        // Where the text is JSON but not of the shape asked for, the reader knows the place by name.
        return malformed.Path is { Length: > 2 } path && !malformed.InnerIsSyntax()
            ? BadJson(path[2..], $"at {at} there is something that doesn't belong there, or is of another kind than /openapi/v1.json says.")
            : BadJson(at[..at.IndexOf(',', StringComparison.Ordinal)], $"at {at} it stops being JSON.");
    }

    // Broken grammar comes wrapped in the reader's own exception; a shape that does not fit comes alone or wrapped in another.
    private static bool InnerIsSyntax(this JsonException malformed) => malformed.InnerException is JsonException;

    public static Problem BadJson(string path, string message) => Problem.Invalid("bad-json", $"The body can't be read: {message}", new ProblemPlace(path, message));
}
