using System.Globalization;
using System.Text.Json.Nodes;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Editing;

namespace Heed.Web.Surveys.Editing;

/// <summary>A list of choices from a form, with what one of its buttons does to it: <c>add</c>, <c>remove 2</c>, <c>up 2</c>, <c>down 2</c>, <c>paste</c>.</summary>
public static class ReadChoices
{
    /// <summary>The name of the buttons of a list.</summary>
    public const string Button = "list";

    public static JsonArray Of(IFormCollection form, string member, IReadOnlyList<Choice> before, string language)
    {
        List<Choice> choices = [.. before.Select((choice, i) => Read(form, $"{member}.{i.ToString(CultureInfo.InvariantCulture)}", choice, language))];
        var asked = form[Button].ToString().Split(' ');
        if (asked.Length > 1 && asked[0] == member) Do(choices, asked[1], asked.Length > 2 && int.TryParse(asked[2], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1, member, form, language);
        return JsonNode.Parse(SurveyJsonWriter.WritePart(choices))!.AsArray();
    }

    private static Choice Read(IFormCollection form, string name, Choice choice, string language)
    {
        if (!form.ContainsKey($"{name}.text")) return choice;
        var words = choice.Text.ToDictionary(StringComparer.Ordinal);
        if (form[$"{name}.text"].ToString().Trim() is { Length: > 0 } text) words[language] = text;
        else words.Remove(language);
        return choice with
        {
            Text = words,
            Code = form.ContainsKey($"{name}.code") ? form[$"{name}.code"].ToString().Trim() : choice.Code,
            Other = form.ContainsKey($"{name}.other"),
            Alone = form.ContainsKey($"{name}.alone"),
            Fixed = form.ContainsKey($"{name}.fixed"),
        };
    }

    private static void Do(List<Choice> choices, string what, int at, string member, IFormCollection form, string language)
    {
        var there = at >= 0 && at < choices.Count;
        switch (what)
        {
            case "add":
                choices.Add(New("", choices, member, language));
                break;
            case "paste":
                foreach (var line in form[$"{member}.lines"].ToString().Split('\n').Select(l => l.Trim().TrimStart('•', '*').Trim()).Where(l => l.Length > 0))
                {
                    var empty = choices.FindIndex(c => c.Text.Values.All(string.IsNullOrWhiteSpace));
                    var made = New(line, choices, member, language);
                    if (empty >= 0) choices[empty] = made;
                    else choices.Add(made);
                }

                break;
            case "remove" when there:
                choices.RemoveAt(at);
                break;
            case "up" when there && at > 0:
                (choices[at - 1], choices[at]) = (choices[at], choices[at - 1]);
                break;
            case "down" when there && at + 1 < choices.Count:
                (choices[at + 1], choices[at]) = (choices[at], choices[at + 1]);
                break;
        }
    }

    private static Choice New(string text, List<Choice> choices, string member, string language)
    {
        var taken = choices.Select(c => c.Code).ToList();
        var code = text.Length > 0 ? ChoiceCodes.Of(text, taken) : Enumerable.Range(1, taken.Count + 1).Select(n => $"{member.TrimEnd('s')}{n}").First(c => !taken.Contains(c));
        return new() { Code = code, Text = text.Length > 0 ? new Dictionary<string, string>(StringComparer.Ordinal) { [language] = text } : new Dictionary<string, string>(StringComparer.Ordinal) };
    }
}
