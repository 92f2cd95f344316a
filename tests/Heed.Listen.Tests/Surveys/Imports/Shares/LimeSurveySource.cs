using System.Xml.Linq;

namespace Heed.Listen.Tests.Surveys.Imports.Shares;

/// <summary>The questions of a .lss, old or new.</summary>
public static class LimeSurveySource
{
    public static IReadOnlyList<SourceQuestion> Read(string xml)
    {
        var root = XDocument.Parse(xml).Root!;
        var rows = Rows(root, "questions").ToList();
        // Older files keep sub-questions among the questions, or repeat them there.
        var subs = Rows(root, "subquestions").Concat(rows.Where(r => Of(r, "parent_qid") is not ("0" or ""))).DistinctBy(r => (Of(r, "qid"), Of(r, "language"))).ToList();
        List<SourceQuestion> questions = [];
        foreach (var one in rows.Where(r => Of(r, "parent_qid") is "0" or "").GroupBy(r => Of(r, "qid"), StringComparer.Ordinal))
        {
            var (type, title, id) = (Of(one.First(), "type"), Of(one.First(), "title"), one.Key);
            var parts = subs.Where(s => Of(s, "parent_qid") == id).GroupBy(s => Of(s, "qid"), StringComparer.Ordinal).Select(s => new SourceOption(Of(s.First(), "title"), Texts(root, s, "question", "question_l10ns", "qid"))).ToList();
            var answers = Rows(root, "answers").Where(a => Of(a, "qid") == id).GroupBy(a => (Of(a, "code"), Of(a, "scale_id"))).Select(a => new SourceOption(a.Key.Item1, Texts(root, a, "answer", "answer_l10ns", "aid"))).ToList();
            var name = string.Concat(title.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
            if (name.Length > 0 && char.IsAsciiDigit(name[0])) name = "q" + name;
            questions.Add(new(id, name, Types(type), Texts(root, one, "question", "question_l10ns", "qid")) { Choices = type is "1" or "F" or "H" or "L" or "!" or "O" or "R" ? answers : [], Rows = Asks(type) ? parts : [] });
        }

        return questions;
    }

    private static string[] Types(string type) => type switch
    {
        "1" or "A" or "B" or "C" or "E" or "F" or "H" => ["matrix"],
        "5" or "G" or "L" or "O" or "!" => ["single"],
        "D" => ["date"],
        "K" => ["number", "sum", "slider"],
        "M" => ["multiple", "consent"],
        "N" => ["number"],
        "P" => ["multiple"],
        "Q" or "S" or "T" or "U" or ";" => ["text"],
        "R" => ["ranking"],
        "X" => ["statement"],
        "Y" => ["yesNo"],
        "|" => ["file"],
        "*" => ["computed"],
        ":" => ["matrix", "number"],
        _ => [],
    };

    private static bool Asks(string type) => type is "1" or "A" or "B" or "C" or "E" or "F" or "H" or "K" or "M" or "P" or "Q" or ":" or ";";

    private static Dictionary<string, string> Texts(XElement root, IEnumerable<XElement> rows, string member, string translations, string key)
    {
        var all = rows.ToList();
        var texts = all.Where(r => r.Element(member) is not null).DistinctBy(r => Of(r, "language")).ToDictionary(r => Of(r, "language"), r => Of(r, member), StringComparer.Ordinal);
        if (texts.Count == 0) texts = Rows(root, translations).Where(t => Of(t, key) == Of(all[0], key)).DistinctBy(t => Of(t, "language")).ToDictionary(t => Of(t, "language"), t => Of(t, member), StringComparer.Ordinal);
        return texts;
    }

    private static IEnumerable<XElement> Rows(XElement root, string table) => root.Element(table)?.Element("rows")?.Elements("row") ?? [];

    private static string Of(XElement row, string member) => row.Element(member)?.Value ?? "";
}
