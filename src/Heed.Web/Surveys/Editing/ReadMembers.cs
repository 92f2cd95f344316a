using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heed.Listen.Surveys;

namespace Heed.Web.Surveys.Editing;

/// <summary>A question's form as members to change. Words are those of one language; the others stay.</summary>
public static class ReadMembers
{
    public static JsonObject Of(IFormCollection form, Question question, string language)
    {
        JsonObject members = [];
        foreach (var name in TypeMembers.Of(question.Type).Where(n => TypeMembers.IsChoices(n) || form.ContainsKey(n) || form.ContainsKey($"has-{n}")))
        {
            var sent = form[name].ToString();
            members[name] = name switch
            {
                "text" or "hint" or "low" or "high" or "unit" => new JsonObject { [language] = Filled(sent) },
                "required" or "notApplicable" or "reversed" or "shuffle" or "long" => sent.Length > 0,
                "points" or "atLeast" or "atMost" or "maxLength" => Number(sent, whole: true),
                "min" or "max" or "step" or "total" => Number(sent, whole: false),
                "showIf" => ReadCondition.Of(form),
                "labels" => Labels(sent, question, language),
                "icons" => List(sent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                "parts" => List(form[name].OfType<string>()),
                _ when TypeMembers.IsChoices(name) => ReadChoices.Of(form, name, Listed(question, name), language),
                _ => Filled(sent),
            };
        }

        return members;
    }

    public static IReadOnlyList<Choice> Listed(Question question, string member) => member switch { "rows" => question.Rows, "sides" => question.Sides, _ => question.Choices };

    public static JsonNode? Filled(string? sent) => string.IsNullOrWhiteSpace(sent) ? null : JsonValue.Create(sent.Trim());

    /// <summary>A number; what is none goes on as it is, so that the place can be named.</summary>
    public static JsonNode? Number(string sent, bool whole)
    {
        if (string.IsNullOrWhiteSpace(sent)) return null;
        var text = sent.Trim().Replace('\u2212', '-').Replace(',', '.');
        if (whole && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)) return JsonValue.Create(count);
        return !whole && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? JsonValue.Create(number) : JsonValue.Create(sent);
    }

    private static JsonArray List(IEnumerable<string> items) => new([.. items.Select(item => JsonValue.Create(item))]);

    /// <summary>A line for each point.</summary>
    private static JsonNode? Labels(string sent, Question question, string language)
    {
        if (string.IsNullOrWhiteSpace(sent)) return null;
        var lines = sent.Trim().Split('\n').Select(l => l.Trim()).ToList();
        return new JsonArray([.. lines.Select((line, i) => Said(i < question.Labels.Count ? question.Labels[i] : null, language, line))]);
    }

    public static JsonNode Said(IReadOnlyDictionary<string, string>? words, string language, string text)
    {
        var said = JsonSerializer.SerializeToNode(words ?? new Dictionary<string, string>(StringComparer.Ordinal))!.AsObject();
        if (text.Length == 0) said.Remove(language);
        else said[language] = text;
        return said;
    }
}
