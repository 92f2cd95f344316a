using System.Text.Json.Nodes;

namespace Heed.Listen.Surveys.Translations;

/// <summary>One text of a survey in all its languages.</summary>
/// <param name="Path">Where, by names that stay when things are moved: <c>pages[0].questions[nps].text</c>.</param>
/// <param name="Question">The question it belongs to; null for the survey's and pages' own.</param>
/// <param name="Words">By language.</param>
public sealed record SurveyText(string Path, string? Question, IReadOnlyDictionary<string, string> Words)
{
    /// <summary>What the text is known by however its question moves between pages.</summary>
    public string Key => Question is null ? Path : Path[Path.IndexOf("questions[", StringComparison.Ordinal)..];

    public bool IsMissing(string language) => !Words.TryGetValue(language, out var text) || string.IsNullOrWhiteSpace(text);

    /// <summary>Whether another is the same member with the same words.</summary>
    internal bool Says(SurveyText other) =>
        Member(Path) == Member(other.Path) && Words.Count == other.Words.Count && Words.All(w => other.Words.GetValueOrDefault(w.Key) == w.Value);

    private static string Member(string path) => path[(path.LastIndexOf('.') + 1)..];
}

/// <summary>All texts of a survey, found by what their members are called, so that no new member is forgotten.</summary>
public static class SurveyTexts
{
    private static readonly HashSet<string> s_words = new(StringComparer.Ordinal) { "title", "intro", "thanks", "closed", "text", "hint", "low", "high", "notApplicableText", "unit" };

    public static IReadOnlyList<SurveyText> Of(SurveyDefinition survey) =>
        [.. Walk(SurveyJsonWriter.Node(survey)).Select(t => new SurveyText(t.Path, t.Question, t.Words.ToDictionary(w => w.Key, w => (string)w.Value!, StringComparer.Ordinal)))];

    internal static IEnumerable<(string Path, string? Question, JsonObject Words)> Walk(JsonObject survey) => Within(survey, "", null);

    private static IEnumerable<(string, string?, JsonObject)> Within(JsonObject part, string path, string? question)
    {
        foreach (var (name, value) in part)
        {
            var place = path.Length == 0 ? name : $"{path}.{name}";
            if (value is JsonObject words && s_words.Contains(name)) yield return (place, question, words);
            else if (value is JsonObject inner)
            {
                foreach (var text in Within(inner, place, question)) yield return text;
            }

            if (value is not JsonArray list) continue;
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is not JsonObject item) continue;
                var at = $"{place}[{(name == "pages" ? null : (string?)(item["id"] ?? item["code"])) ?? $"{i}"}]";
                if (name == "labels") yield return ($"{place}[{i}]", question, item);
                else
                {
                    foreach (var text in Within(item, at, name == "questions" ? (string?)item["id"] : question)) yield return text;
                }
            }
        }
    }
}
