using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Heed.Web.Commands;

/// <summary>Options that several commands share, worded the same in each.</summary>
internal static class Options
{
    public static Option<string> Data() => new("--data") { Description = "The data folder.", DefaultValueFactory = _ => "./heed-data", HelpName = "DIR" };

    public static Option<string?> Workspace() => new("--workspace") { Description = "Which workspace; not needed where there is only one.", HelpName = "W" };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document on standard output and nothing else." };

    /// <summary>Names with commas between them.</summary>
    public static Option<string[]> List(string name, string description) => new(name)
    {
        Description = description,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result => [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
    };

    public static Option<string?> Where() => new("--where") { Description = "A filter: country = 'de' and nps <= 6", HelpName = "EXPR" };

    public static Option<DateOnly?> From() => Day("--from", "First day.");

    public static Option<DateOnly?> To() => Day("--to", "Last day, itself included.");

    /// <summary>One of several words, each the lower-case name of an enum's value.</summary>
    public static Option<T> Word<T>(string name, string description)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetNames<T>().Select(word => word.ToLowerInvariant())];
        return new(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = result => words.Contains(result.Tokens[0].Value, StringComparer.Ordinal)
                ? Enum.Parse<T>(result.Tokens[0].Value, ignoreCase: true)
                : Wrong<T>(result, $"{name} takes {string.Join(", ", words[..^1])} or {words[^1]}."),
        };
    }

    public static T? Wrong<T>(ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Wrong<DateOnly?>(result, $"{name} takes a day as yyyy-MM-dd."),
    };
}
