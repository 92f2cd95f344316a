using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Heed.Base.Signals;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Imports.Formats.Qualtrics;

/// <summary>
/// Counts what was answered straight from the two files of the other product, one line an answer: the question's export tag, the row's words, the
/// choice's words. It shares nothing with the importer.
/// </summary>
internal static partial class Recount
{
    public static bool HasImportIds(string csv) => Csv(csv).ElementAtOrDefault(2)?.Any(c => c.Contains("ImportId", StringComparison.Ordinal)) == true;

    public static IReadOnlyList<string> OfFiles(string qsf, string csv)
    {
        var questions = Questions(qsf);
        var rows = Csv(csv);
        List<string> said = [];
        for (var column = 0; column < rows[0].Count; column++)
        {
            var id = ImportId().Match(rows[2][column]).Groups[1].Value.Replace('_', '-');
            if (!id.StartsWith("QID", StringComparison.Ordinal)) continue;
            var (isWords, parts) = (id.EndsWith("-TEXT", StringComparison.Ordinal), id.Replace("-TEXT", "", StringComparison.Ordinal).Split('-'));
            if (!questions.TryGetValue(parts[0], out var question)) continue;
            foreach (var cell in rows.Skip(3).Select(r => r[column].Trim()).Where(c => c.Length > 0 && c != "-99"))
            {
                said.Add(isWords ? $"{question.Tag} | \"{cell}\"" : $"{question.Tag} | {question.Say(parts[1..], cell)}");
            }
        }

        return [.. said.Order(StringComparer.Ordinal)];
    }

    public static IReadOnlyList<string> OfSignals(string qsf, SurveyDefinition survey, IEnumerable<Signal> signals)
    {
        var tags = Questions(qsf).Values.Select(q => q.Tag).OrderByDescending(t => t.Length).ToList();
        // A column beside no others is asked under the name of the whole.
        string Tag(string id) => tags.Find(t => t == $"{id}#1" && !tags.Contains($"{id}#2")) ?? tags.Find(t => Plain(t) == id) ?? tags.First(t => id.StartsWith(Plain(t) + "_", StringComparison.Ordinal));
        var fields = survey.Questions.SelectMany(q => q.Fields()).ToDictionary(f => f.Name, StringComparer.Ordinal);
        List<string> said = [];
        foreach (var signal in signals)
        {
            foreach (var (name, text) in signal.Texts) said.Add($"{Tag(fields[name].Question.Id)} | \"{text}\"");
            foreach (var (name, value) in signal.Values)
            {
                var field = fields[name];
                var tag = field.Question.Type == QuestionType.Pair ? $"{Tag(field.Question.Id)}#{field.Item!.Code[4..]}" : Tag(field.Question.Id);
                IEnumerable<string> words = value switch
                {
                    FieldValue.Code code => [field.Question.Choices.First(c => c.Code == code.Label).Text["en"]],
                    FieldValue.Codes codes => codes.Labels.Select(l => field.Question.Choices.First(c => c.Code == l).Text["en"]),
                    FieldValue.Number number => [field.Question.Labels[(int)number.Value - 1]["en"]],
                    _ => [],
                };
                said.AddRange(words.Select(w => $"{tag} | {(field.Row is null ? "" : OneLine(field.Row.Text["en"]))} | {OneLine(w)}"));
            }
        }

        return [.. said.Order(StringComparer.Ordinal)];
    }

    public static List<List<string>> Csv(string path)
    {
        List<List<string>> rows = [[]];
        var (cell, quoted) = (new StringBuilder(), false);
        var text = File.ReadAllText(path).TrimStart('\uFEFF').TrimEnd() + "\n";
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && text[i + 1] == '"') cell.Append(text[++i]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                rows[^1].Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == '\n') rows.Add([]);
            }
            else cell.Append(c);
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;
    }

    private sealed record Asked(string Tag, bool HasRows, bool IsTicked, Dictionary<string, string> Choices, Dictionary<string, string> Answers, Dictionary<string, string> Values)
    {
        public string Say(string[] parts, string cell)
        {
            if (!HasRows) return $" | {(parts.Length == 1 ? Choices[parts[0]] : Choices[ByValue(cell, Choices)])}";
            // A matrix whose only column is a tick is asked as choices.
            if (Answers.Count == 1) return $" | {Choices[parts[0]]}";
            return $"{Choices[parts[0]]} | {Answers[parts.Length == 2 ? parts[1] : ByValue(cell, Answers)]}";
        }

        private string ByValue(string value, Dictionary<string, string> among) => among.Keys.First(id => Values.GetValueOrDefault(id, id) == value);
    }

    private static Dictionary<string, Asked> Questions(string qsf)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(qsf));
        Dictionary<string, Asked> questions = new(StringComparer.Ordinal);
        foreach (var element in file.RootElement.GetProperty("SurveyElements").EnumerateArray().Where(e => e.GetProperty("Element").GetString() == "SQ"))
        {
            var (id, payload) = (element.GetProperty("PrimaryAttribute").GetString()!, element.GetProperty("Payload"));
            questions[id] = Read(payload, payload);
            if (!payload.TryGetProperty("AdditionalQuestions", out var columns) || columns.ValueKind != JsonValueKind.Object) continue;
            foreach (var column in columns.EnumerateObject()) questions[$"{id}#{column.Name}"] = Read(column.Value, payload);
        }

        return questions;
    }

    private static Asked Read(JsonElement question, JsonElement whole)
    {
        var type = question.GetProperty("QuestionType").GetString();
        return new(
            question.GetProperty("DataExportTag").GetString()!,
            type is "Matrix" or "SBS",
            question.TryGetProperty("SubSelector", out var sub) && sub.GetString() == "MultipleAnswer",
            Words(whole, "Choices", e => e.GetProperty("Display").GetString()!),
            Words(question, "Answers", e => e.GetProperty("Display").GetString()!),
            Words(question, "RecodeValues", e => e.ToString()));
    }

    private static Dictionary<string, string> Words(JsonElement question, string member, Func<JsonElement, string> words) =>
        question.TryGetProperty(member, out var part) && part.ValueKind == JsonValueKind.Object
            ? part.EnumerateObject().ToDictionary(p => p.Name, p => OneLine(WebUtility.HtmlDecode(Tags().Replace(words(p.Value), " "))), StringComparer.Ordinal)
            : new(StringComparer.Ordinal);

    private static string Plain(string tag) => string.Concat(tag.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("ImportId['\"]\\s*:\\s*['\"]([^'\"]+)", RegexOptions.NonBacktracking)]
    private static partial Regex ImportId();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}
