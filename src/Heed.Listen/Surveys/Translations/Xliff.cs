using System.Xml;
using System.Xml.Linq;
using Heed.Base.Results;
using Heed.Listen.Surveys.Editing;

namespace Heed.Listen.Surveys.Translations;

/// <summary>A survey's texts as XLIFF 1.2, the form translators' tools read: from the default language to one other, each unit named by its path.</summary>
public static class Xliff
{
    public const int Longest = 5_000_000;

    private static readonly XNamespace s_ns = "urn:oasis:names:tc:xliff:document:1.2";

    /// <param name="Language">The language translated to.</param>
    /// <param name="Edit">The texts found, to be applied to a draft.</param>
    /// <param name="Missing">Paths of the survey the file has no translation for.</param>
    /// <param name="Unknown">Units of the file the survey has no text for.</param>
    /// <param name="Outdated">Paths whose source in the file is no longer what the survey says.</param>
    public sealed record Import(string Language, ChangeTexts Edit, IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown, IReadOnlyList<string> Outdated);

    private const string NeedsReview = "needs-review-translation";

    /// <param name="survey">The draft.</param>
    /// <param name="key">The survey's key.</param>
    /// <param name="language">The language translated to.</param>
    /// <param name="outdated">Translations to be looked at again: they say so, and what they were made from.</param>
    public static string Write(SurveyDefinition survey, string key, string language, OutdatedTexts outdated)
    {
        var units = SurveyTexts.Of(survey).Where(t => !t.IsMissing(survey.DefaultLanguage)).Select(text => new XElement(
            s_ns + "trans-unit",
            new XAttribute("id", text.Path),
            new XElement(s_ns + "source", Clean(text.Words[survey.DefaultLanguage])),
            Target(text, language, outdated.From(language, text))));
        var file = new XElement(
            s_ns + "file",
            new XAttribute("original", key),
            new XAttribute("source-language", survey.DefaultLanguage),
            new XAttribute("target-language", language),
            new XAttribute("datatype", "plaintext"),
            new XAttribute(XNamespace.Xml + "space", "preserve"),
            new XElement(s_ns + "body", units));
        return new XDeclaration("1.0", "utf-8", null) + "\n" + new XElement(s_ns + "xliff", new XAttribute("version", "1.2"), file) + "\n";
    }

    private static IEnumerable<XElement> Target(SurveyText text, string language, string? from)
    {
        if (text.IsMissing(language)) yield break;
        yield return new XElement(s_ns + "target", new XAttribute("state", from is null ? "translated" : NeedsReview), Clean(text.Words[language]));
        if (from is null) yield break;
        yield return new XElement(
            s_ns + "alt-trans",
            new XAttribute("alttranstype", "previous-version"),
            new XElement(s_ns + "source", Clean(from)),
            new XElement(s_ns + "target", Clean(text.Words[language])));
    }

    public static Result<Import> Read(string xml, SurveyDefinition survey)
    {
        if (xml.Length > Longest) return SurveysErrors.BadXliff($"A file has at most {Longest} characters; this has {xml.Length}.");
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Longest });
            return Of(XDocument.Load(reader, LoadOptions.PreserveWhitespace), survey);
        }
        catch (XmlException broken)
        {
            return SurveysErrors.BadXliff($"Line {broken.LineNumber}: it can't be read as XML without a document type.");
        }
    }

    private static Result<Import> Of(XDocument document, SurveyDefinition survey)
    {
        if (document.Root is not { Name.LocalName: "xliff" } root || root.Name.Namespace != s_ns) return SurveysErrors.BadXliff("It is no XLIFF 1.2.");
        if (root.Element(s_ns + "file") is not { } file || file.Attribute("target-language")?.Value is not { } language || !LanguageTag.IsKnown(language)) return SurveysErrors.BadXliff("Its file must name a target-language such as nb.");
        if (language == survey.DefaultLanguage) return SurveysErrors.BadXliff($"\"{language}\" is the language translated from.");
        var known = SurveyTexts.Of(survey).Where(t => !t.IsMissing(survey.DefaultLanguage)).DistinctBy(t => t.Path).ToDictionary(t => t.Path, StringComparer.Ordinal);
        Dictionary<string, TextChange> texts = new(StringComparer.Ordinal);
        List<string> unknown = [];
        List<string> outdated = [];
        foreach (var unit in file.Descendants(s_ns + "trans-unit"))
        {
            var id = unit.Attribute("id")?.Value ?? "";
            if (!known.TryGetValue(id, out var text))
            {
                unknown.Add(id);
                continue;
            }

            if (unit.Element(s_ns + "target") is not { } target || string.IsNullOrWhiteSpace(target.Value)) continue;
            var (said, source) = (target.Value.Trim(), unit.Element(s_ns + "source")?.Value.Trim());
            var current = source == Clean(text.Words[survey.DefaultLanguage]).Trim();
            if (!current) outdated.Add(id);
            // One that came back as it went out, still to be reviewed, was not looked at.
            var unseen = said == text.Words.GetValueOrDefault(language)?.Trim() && target.Attribute("state")?.Value == NeedsReview;
            texts[id] = new(id, language, said) { From = unseen ? null : current ? text.Words[survey.DefaultLanguage] : source };
        }

        return new Import(language, new([.. texts.Values]), [.. known.Keys.Where(path => !texts.ContainsKey(path))], unknown, outdated);
    }

    // XML has no way to write some control characters, and a survey no use for them.
    private static string Clean(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
