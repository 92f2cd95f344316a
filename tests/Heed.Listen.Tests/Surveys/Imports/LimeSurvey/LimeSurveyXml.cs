using System.Text;
using System.Xml.Linq;

namespace Heed.Listen.Tests.Surveys.Imports.LimeSurvey;

/// <summary>Writes .lss files, with texts in the rows themselves as older versions did, or in tables of their own.</summary>
internal sealed class LimeSurveyXml(bool old, params string[] languages)
{
    private readonly Dictionary<string, XElement> _tables = new(StringComparer.Ordinal);
    private int _id = 10;
    private string _question = "";

    public LimeSurveyXml Row(string table, params (string Name, string Value)[] members)
    {
        if (!_tables.TryGetValue(table, out var rows)) _tables[table] = rows = new(table, new XElement("rows"));
        rows.Element("rows")!.Add(new XElement("row", members.Select(m => new XElement(m.Name, new XCData(m.Value)))));
        return this;
    }

    public LimeSurveyXml Question(string type, string title, string relevance = "1", params (string Name, string Value)[] more)
    {
        _question = Next();
        Thing("questions", "question_l10ns", "qid", _question, "question", title, [("qid", _question), ("parent_qid", "0"), ("gid", "1"), ("type", type), ("title", title), ("relevance", relevance), ("question_order", _question), .. more]);
        return this;
    }

    public LimeSurveyXml Part(string code, int scale = 0, string relevance = "")
    {
        var id = Next();
        Thing("subquestions", "question_l10ns", "qid", id, "question", code, [("qid", id), ("parent_qid", _question), ("title", code), ("scale_id", $"{scale}"), ("relevance", relevance), ("question_order", id)]);
        return this;
    }

    public LimeSurveyXml Answer(string code, int scale = 0)
    {
        var id = Next();
        Thing("answers", "answer_l10ns", "aid", id, "answer", code, [("aid", id), ("qid", _question), ("code", code), ("scale_id", $"{scale}"), ("sortorder", id)]);
        return this;
    }

    public LimeSurveyXml Attribute(string name, string value) => Row("question_attributes", ("qid", _question), ("attribute", name), ("value", value));

    public byte[] Bytes()
    {
        Row("surveys", ("sid", "7"), ("language", languages[0]), ("additional_languages", string.Join(' ', languages.Skip(1))), ("format", "G"), ("allowprev", "Y"));
        foreach (var language in languages) Row("surveys_languagesettings", ("surveyls_language", language), ("surveyls_title", $"Title {language}"));
        Row("groups", ("gid", "1"), ("group_name", "Group"), ("group_order", "1"), ("language", languages[0]));
        var document = new XElement("document", new XElement("LimeSurveyDocType", "Survey"), new XElement("languages", languages.Select(l => new XElement("language", l))), _tables.Values);
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document);
    }

    /// <summary>Every type of question there is.</summary>
    public static byte[] EveryType(bool old)
    {
        var file = new LimeSurveyXml(old, "en", "da");
        foreach (var type in "5DGINSTUXY|") file.Question($"{type}", $"q{(type == '|' ? "File" : type)}");
        foreach (var type in "L!O") file.Question($"{type}", $"q{(type == '!' ? "Drop" : type)}").Answer("A1").Answer("A2");
        foreach (var type in "MPKQABCE") file.Question($"{type}", $"q{type}").Part("sq1").Part("sq2");
        foreach (var type in "FH") file.Question($"{type}", $"q{type}").Part("sq1").Part("sq2").Answer("A1").Answer("A2");
        file.Question("R", "qR").Answer("A1").Answer("A2").Answer("A3");
        file.Question("1", "qDual").Part("sq1").Answer("A1").Answer("A2").Answer("B1", 1).Answer("B2", 1);
        foreach (var type in ":;") file.Question($"{type}", type == ':' ? "qNumbers" : "qTexts").Part("y1").Part("y2").Part("x1", 1).Part("x2", 1);
        file.Question("*", "{qN * 2}").Attribute("equation", "{qN * 2}");
        return file.Bytes();
    }

    private string Next() => $"{++_id}";

    private void Thing(string table, string translations, string key, string id, string member, string text, (string, string)[] members)
    {
        if (old)
        {
            foreach (var language in languages) Row(table, [.. members, (member, $"<b>{text}</b> {language}"), ("language", language)]);
            return;
        }

        Row(table, members);
        foreach (var language in languages) Row(translations, (key, id), (member, $"<b>{text}</b> {language}"), ("language", language));
    }
}
