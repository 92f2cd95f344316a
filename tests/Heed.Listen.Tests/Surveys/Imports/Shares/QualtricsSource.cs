using System.Text.Json.Nodes;

namespace Heed.Listen.Tests.Surveys.Imports.Shares;

/// <summary>The questions of a .qsf that lie in no trash.</summary>
public static class QualtricsSource
{
    public static IReadOnlyList<SourceQuestion> Read(string json)
    {
        var root = JsonNode.Parse(json)!;
        var language = (string?)root["SurveyEntry"]!["SurveyLanguage"] ?? "en";
        List<JsonNode> elements = [.. root["SurveyElements"]!.AsArray().Select(e => e!)];
        var blocks = elements.Where(e => (string?)e["Element"] == "BL").SelectMany(e => Values(e["Payload"]));
        var trash = blocks.Where(b => (string?)b!["Type"] == "Trash").SelectMany(b => Values(b!["BlockElements"])).Select(e => (string?)e!["QuestionID"]).ToHashSet();
        return [.. elements.Where(e => (string?)e["Element"] == "SQ" && !trash.Contains((string?)e["PrimaryAttribute"])).Select(e => Question((string)e["PrimaryAttribute"]!, e["Payload"]!, language.ToLowerInvariant()))];
    }

    private static SourceQuestion Question(string reference, JsonNode q, string language)
    {
        var columns = Options(q["Answers"], q["RecodeValues"] as JsonObject, language).ToList();
        var isMatrix = (string?)q["QuestionType"] == "Matrix";
        var sides = Values(q["AdditionalQuestions"]).ToList();
        var choices = isMatrix ? columns : [.. sides.SelectMany(s => Options(s!["Answers"], s["RecodeValues"] as JsonObject, language))];
        var recode = isMatrix || sides.Count > 0 ? null : q["RecodeValues"] as JsonObject;
        var rows = Options(q["Choices"], recode, language, isMatrix || sides.Count > 0 ? q["ChoiceDataExportTags"] as JsonObject : null).ToList();
        // A single column to tick becomes the rows as choices; it has no code of its own then.
        if (isMatrix && columns.Count == 1) choices = [];
        if (sides.Exists(s => Values(s!["Answers"]).Count() == 1)) choices = [.. sides.Where(s => Values(s!["Answers"]).Count() > 1).SelectMany(s => Options(s!["Answers"], s["RecodeValues"] as JsonObject, language))];
        var name = string.Concat(((string?)q["DataExportTag"] ?? reference).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return new(reference, name, Types(q, columns.Count), new Dictionary<string, string> { [language] = (string?)q["QuestionText"] ?? "" }) { Choices = choices, Rows = rows };
    }

    private static string[] Types(JsonNode q, int columns) => ((string?)q["QuestionType"], (string?)q["Selector"]) switch
    {
        ("MC", "NPS") => ["nps"],
        ("MC", "MAVR" or "MAHR" or "MACOL" or "MSB") => ["multiple"],
        ("MC", _) => ["single"],
        ("Matrix", "TE") => ["text"],
        ("Matrix", _) => columns == 1 ? ["multiple", "consent"] : ["matrix"],
        ("SBS", _) => ["matrix", "pair", "multiple", "consent", "text"],
        ("TE", _) => ["text", "email", "number", "date", "phone"],
        ("Slider", _) => ["slider", "matrix"],
        ("RO", _) => ["ranking"],
        ("CS", _) => ["sum", "number"],
        ("DB", _) => ["statement"],
        ("FileUpload", _) => ["file"],
        ("Draw", _) => ["signature"],
        _ => [],
    };

    private static IEnumerable<SourceOption> Options(JsonNode? options, JsonObject? recode, string language, JsonObject? tags = null)
    {
        if (options is not JsonObject all) yield break;
        foreach (var (id, option) in all) yield return new((recode?[id] ?? tags?[id])?.ToString() ?? id, new Dictionary<string, string> { [language] = option?["Display"]?.ToString() ?? "" });
    }

    private static IEnumerable<JsonNode?> Values(JsonNode? node) => node switch
    {
        JsonArray list => list,
        JsonObject members => members.Select(m => m.Value),
        _ => [],
    };
}
