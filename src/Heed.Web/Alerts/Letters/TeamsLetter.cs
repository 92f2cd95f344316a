using System.Text.Encodings.Web;
using System.Text.Json;

namespace Heed.Web.Alerts.Letters;

/// <summary>As a channel in Microsoft Teams takes it at an incoming webhook or workflow: an adaptive card.</summary>
internal static class TeamsLetter
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(AlertLetter letter)
    {
        List<object> body = [Block(letter.Subject, size: "Large", weight: "Bolder")];
        if (letter.Lead.Length > 0) body.Add(Block(letter.Lead));
        foreach (var part in letter.Parts)
        {
            body.Add(Block($"{part.Title} ({part.Severity})", weight: "Bolder", separator: true));
            body.Add(Block(part.Why));
            body.Add(new Dictionary<string, object> { ["type"] = "TextBlock", ["wrap"] = true, ["text"] = $"[{Plain(letter.Look)}]({part.Address})" });
        }

        var card = new Dictionary<string, object>
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["msteams"] = new { width = "Full" },
            ["body"] = body,
            ["actions"] = new[] { new { type = "Action.OpenUrl", title = letter.All.Text, url = letter.All.Address } },
        };
        return JsonSerializer.Serialize(new { type = "message", attachments = new[] { new { contentType = "application/vnd.microsoft.card.adaptive", contentUrl = (string?)null, content = card } } }, s_json);
    }

    private static Dictionary<string, object> Block(string text, string size = "Default", string weight = "Default", bool separator = false) =>
        new() { ["type"] = "TextBlock", ["wrap"] = true, ["size"] = size, ["weight"] = weight, ["separator"] = separator, ["text"] = Plain(text) };

    // Cards read a little Markdown: what somebody named a unit or a reason must not become a link.
    private static string Plain(string text) => text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
