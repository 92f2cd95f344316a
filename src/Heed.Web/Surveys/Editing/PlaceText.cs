using System.Globalization;
using System.Text.RegularExpressions;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Surveys.Editing;

/// <summary>A place in a survey in people's words: <c>pages[0].questions[2].choices[1].text</c> is "Choice 2" of its question.</summary>
public static partial class PlaceText
{
    /// <param name="text">The console's texts.</param>
    /// <param name="path">As in problems.</param>
    public static string Of(IStringLocalizer<Texts> text, string path)
    {
        var steps = Step().Matches(path).Select(m => (Name: m.Groups[1].Value, Number: m.Groups[2].Success ? int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) + 1 : (int?)null)).ToList();
        List<string> parts = [];
        for (var s = 0; s < steps.Count; s++)
        {
            // The question itself stands beside as a link; what a list's item says goes without saying.
            if (steps[s].Name == "questions" || (steps[s].Name == "pages" && steps.Exists(n => n.Name == "questions"))) continue;
            if (steps[s].Name is "text" or "code" && s > 0 && steps[s - 1].Name is not "questions" && parts.Count > 0) continue;
            if (Word(text, steps[s].Name, steps[s].Number) is not { } word) return path;
            parts.Add(word);
        }

        return parts.Count == 0 ? path : string.Join(" · ", parts);
    }

    private static string? Word(IStringLocalizer<Texts> text, string name, int? number)
    {
        foreach (var key in number is null ? (string[])[$"Where_{name}", $"Member_{name}"] : [$"Where_{name}_n"])
        {
            var said = number is null ? text[key] : text[key, number];
            if (!said.ResourceNotFound) return said.Value;
        }

        return null;
    }

    [GeneratedRegex(@"([A-Za-z]+)(?:\[(\d+)\])?(?:\.|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Step();
}
