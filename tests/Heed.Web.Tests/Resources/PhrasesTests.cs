using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;
using Heed.Measures.Reports;
using Heed.TestSupport;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Heed.Web.Tests.Resources;

/// <summary>What the studio says of surveys is said in the reader's language: the messages of the code are found among the texts by their words.</summary>
public sealed class PhrasesTests
{
    private static readonly HashSet<string> s_known =
        [.. XDocument.Load(RepoRoot.Of("src", "Heed.Web", "Resources", "Texts.resx")).Root!.Elements("data").Select(d => d.Attribute("name")!.Value)];

    private static readonly StringLocalizer<Texts> s_texts =
        new(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(RepoRoot.Of("tests", "Heed.Listen.Tests", "Surveys", "Imports", "Samples")).Where(f => Path.GetExtension(f) is ".qsf" or ".json").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_report_on_what_came_along_is_translated(string file)
    {
        var read = ReadSurvey.Run(File.ReadAllBytes(RepoRoot.Of("tests", "Heed.Listen.Tests", "Surveys", "Imports", "Samples", file)));
        Phrase[] said = read.Failed(out var problem, out var imported) ? [problem.Said] : [.. imported.Changed.SelectMany(c => new[] { c.Becomes, c.Because }), .. imported.Left.Select(l => l.Because)];
        said.SelectMany(Within).Where(p => !IsThere(p)).Select(p => p.Pattern).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void What_keeps_a_survey_from_being_published_is_translated()
    {
        var survey = SurveyJson.Read("""
            { "title": { "en": "" }, "defaultLanguage": "en", "languages": ["en", "klingon", "en"], "timeLimit": 0, "opens": "2026-02-01T00:00:00Z", "closes": "2026-01-01T00:00:00Z",
              "theme": { "colour": "red", "background": "blue", "logo": "x" }, "quotas": [ { "id": "9", "limit": -1, "if": "nps <" } ], "computed": [ { "id": "a-b", "type": "nps", "as": "1 +" } ],
              "pages": [ { "id": "end", "jumps": [ { "to": "nowhere" }, { "to": "end", "if": "later = 1" } ], "questions": [
                { "id": "", "type": "nps", "text": { "en": "?" }, "labels": [ { "en": "one" } ] },
                { "id": "in", "type": "csat", "points": 99, "text": { "en": "?" }, "icons": ["x"], "choices": [ { "code": "a", "text": { "en": "A" } } ] },
                { "id": "nps", "type": "ces", "text": { "en": "?" }, "showIf": "upper(nps) = 1" },
                { "id": "nps", "type": "single", "text": { "en": "?" }, "choices": [ { "code": "", "text": { "en": "A" }, "picture": "y" } ], "atLeast": 0, "atMost": -1 },
                { "id": "unit", "type": "sum", "text": { "en": "?" }, "choices": [], "total": 0, "step": 0, "maxLength": 0, "min": 5, "max": 1 },
                { "id": "who", "type": "contact", "text": { "en": "?" }, "parts": [] } ] } ] }
            """).Value;
        var places = SurveyRules.Check(survey);
        places.Count.ShouldBeGreaterThan(25);
        places.SelectMany(p => Within(p.Said)).Where(p => !IsThere(p)).Select(p => p.Pattern).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_odd_in_its_logic_is_translated()
    {
        var survey = SurveyJson.Read("""
            { "title": { "en": "T" }, "defaultLanguage": "en", "quotas": [ { "id": "q", "limit": 5, "if": "nps > 10" } ], "pages": [
              { "questions": [ { "id": "nps", "type": "nps", "text": { "en": "?" } }, { "id": "why", "type": "text", "text": { "en": "?" }, "showIf": "nps >= 9 and nps <= 6" },
                { "id": "day", "type": "date", "text": { "en": "?" }, "showIf": "nps >= 0" }, { "id": "more", "type": "text", "text": { "en": "?" }, "showIf": "why > 'a'" } ], "jumps": [ { "to": "end", "if": "nps = 11" } ] },
              { "questions": [ { "id": "last", "type": "nps", "text": { "en": "?" } } ] } ] }
            """).Value;
        var found = SurveyLogic.Check(survey);
        found.Count.ShouldBeGreaterThan(4);
        found.SelectMany(f => Within(f.Said)).Where(p => !IsThere(p)).Select(p => p.Pattern).Distinct().ShouldBeEmpty();
    }

    /// <summary>Whoever reads these writes programs, keeps a server, or works at the command line; all that is said in English.</summary>
    private static readonly string[] s_forPrograms = ["Heed.Web.Api", "Heed.Web.Commands", "Heed.Web.Running", "Heed.Web.Signals", "Heed.Base.Database", "Heed.Base.Signals", "Heed.Listen"];

    private static readonly string[] s_endings = ["Api", "Body", "ResponseJson"];

    /// <summary>Words of libraries, passed on as they are, and those the language of filters puts together while it is read.</summary>
    private static readonly string[] s_strangers = ["IdentityErrors.Explain", "ReadingsErrors.BadQuestion", "ExpressionParser.Expected"];

    public static TheoryData<string> Assemblies => ["Heed.Measures", "Heed.Base", "Heed.Readings", "Heed.Understand", "Heed.Act", "heed"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Whatever_the_code_says_to_people_is_translated(string assembly)
    {
        var made = PhrasesInCode.Of(Assembly.Load(assembly)).Where(m => !IsForPrograms(m.Type)).ToList();
        made.Count.ShouldBeGreaterThan(5);
        made.Where(m => m.Phrase is not null && !IsThere(m.Phrase)).Select(m => $"{m.Type.Name}: {m.Phrase!.Pattern}").Distinct().ShouldBeEmpty();
        // Words put together before they become a phrase are found by no key.
        made.Where(m => m.Phrase is null).Select(m => $"{m.Type.Name}.{m.Method}").Distinct().Except(s_strangers).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_place_is_called_is_among_the_texts() => PlaceText.Names.Values.Where(key => !s_known.Contains(key)).ShouldBeEmpty();

    [Fact]
    public void No_page_shows_a_message_in_the_words_of_the_code() =>
        Directory.EnumerateFiles(RepoRoot.Of("src", "Heed.Web"), "*.razor", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains(".Message", StringComparison.Ordinal)).Select(Path.GetFileName).ShouldBeEmpty();

    [Fact]
    public void A_message_is_said_in_the_readers_language_with_its_values_and_one_unknown_in_english()
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new("nb");
        try
        {
            PhraseText.Of(s_texts, LanguageTag.Rule("klingon")).ShouldStartWith("«klingon» er ikke et språk Heed kjenner");
            Phrase inner = "must start with a letter";
            PhraseText.Of(s_texts, $"\"{"9"}\" {inner}.").ShouldBe("\"9\" må begynne med en bokstav.");
            PhraseText.Of(s_texts, $"nobody translated {3}").ShouldBe("nobody translated 3");
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static bool IsForPrograms(Type type) =>
        s_forPrograms.Any(area => type.FullName!.StartsWith(area, StringComparison.Ordinal)) || s_endings.Any(ending => type.FullName!.Split('+')[0].EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<Phrase> Within(Phrase phrase) => phrase.Values.OfType<Phrase>().SelectMany(Within).Prepend(phrase);

    // What is a value through and through needs no translation.
    private static bool IsThere(Phrase phrase) => !phrase.Key.Any(char.IsAsciiLetter) || !phrase.Pattern.Contains(' ', StringComparison.Ordinal) || s_known.Contains(PhraseText.Prefix + phrase.Key);
}
