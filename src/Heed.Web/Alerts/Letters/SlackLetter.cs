using System.Text.Encodings.Web;
using System.Text.Json;

namespace Heed.Web.Alerts.Letters;

/// <summary>As a channel in Slack takes it at an incoming webhook: blocks, and the same as text where they can't be shown.</summary>
internal static class SlackLetter
{
    // Slack refuses longer ones.
    private const int LongestHeader = 150, LongestSection = 2_900;

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(AlertLetter letter)
    {
        List<object> blocks = [new { type = "header", text = new { type = "plain_text", text = Cut(letter.Subject, LongestHeader) } }];
        if (letter.Lead.Length > 0) blocks.Add(Section(Escape(letter.Lead)));
        blocks.AddRange(letter.Parts.Select(part => Section($"*{Escape(part.Title)}* ({Escape(part.Severity)})\n{Escape(part.Why)}\n<{part.Address}|{Escape(letter.Look)}>")));
        blocks.Add(new { type = "context", elements = new[] { new { type = "mrkdwn", text = $"<{letter.All.Address}|{Escape(letter.All.Text)}>" } } });
        return JsonSerializer.Serialize(new { text = Escape(letter.Subject), blocks }, s_json);
    }

    private static object Section(string text) => new { type = "section", text = new { type = "mrkdwn", text = Cut(text, LongestSection) } };

    // Only these three mean anything in Slack's own markup, besides stars and the like, which do no harm.
    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
