using Heed.Listen.Surveys;
using static Heed.Listen.Tests.Surveys.SomeSurveys;

namespace Heed.Listen.Tests.Surveys;

/// <summary>What each rule says, so that whoever writes a survey knows what to change.</summary>
public sealed class SurveyRulesWordsTests
{
    public static TheoryData<string, string, string> Broken => new()
    {
        { Around("""{ "questions": [] }"""), "pages", "at least one question" },
        { Of(Question("thanks", "statement")), "pages", "at least one question" },
        { Of(string.Join(",", Enumerable.Range(0, 301).Select(i => Nps($"q{i}")))), "pages", "at most 300" },
        { Of(Nps("language")), "pages[0].questions[0].id", "Heed uses itself" },
        { Of(Nps("survey_version")), "pages[0].questions[0].id", "Heed uses itself" },
        { Of(Nps("q 1")), "pages[0].questions[0].id", "letters a–z" },
        { Of(Nps("på")), "pages[0].questions[0].id", "letters a–z" },
        { Of(Nps("1")), "pages[0].questions[0].id", "start with a letter" },
        { Of(Nps("in")), "pages[0].questions[0].id", "word of conditions" },
        { Of(Nps(), Question("why", "text", "\"showIf\": \"nps <\"")), "pages[1].questions[0].showIf", "position 6: found the end, expected" },
        { Of(Nps(), Question("why", "text", "\"showIf\": \"npx < 7\"")), "pages[1].questions[0].showIf", "\"npx\" is not a question before" },
        { Of(Nps(more: "\"showIf\": \"nps > 6\"")), "pages[0].questions[0].showIf", "\"nps\" is not a question before" },
        { Of(Question("a", "text", "\"showIf\": \"answered(b)\"") + "," + Question("b", "text")), "pages[0].questions[0].showIf", "\"b\" is not a question before" },
        { Of(Nps() + "," + Question("hello", "statement") + "," + Question("b", "text", "\"showIf\": \"answered(hello)\"")), "pages[0].questions[2].showIf", "\"hello\" is not a question before" },
        { Around($$"""{ "showIf": "nps > 6", "questions": [{{Nps()}}] }"""), "pages[0].showIf", "\"nps\" is not a question before" },
        { Of(Question("a", "single")), "pages[0].questions[0].choices", "at least two" },
        { Of(Nps(more: """ "choices": [ { "code": "a", "text": { "en": "A" } } ]""")), "pages[0].questions[0].choices", "type nps has none" },
        { Of(Choices("x", "")), "pages[0].questions[0].choices[1].code", "1–100" },
        { Of(Choices("x", @"a\u0000b")), "pages[0].questions[0].choices[1].code", "control characters" },
        { Of(Choices("x", @"a\nb")), "pages[0].questions[0].choices[1].code", "control characters" },
        { Around("{ \"questions\": [" + Nps() + "] }", $$""" "intro": { "en": "{{new string('a', 4_001)}}" }"""), "intro.en", "at most 4000" },
        { SampleWith("languages", """["en", "nb", "nb"]"""), "languages[2]", "\"nb\" is named twice" },
        { SampleWith("languages", """["en", "norsk bokmål"]"""), "languages[1]", "no language Heed knows" },
        { SampleWith("languages", """["en", ""]"""), "languages[1]", "no language Heed knows" },
        { SampleWith("languages", """["en", "-"]"""), "languages[1]", "no language Heed knows" },
        { SampleWith("defaultLanguage", "\"x\""), "defaultLanguage", "no language Heed knows" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_is_named_by_its_place_and_its_rule(string json, string path, string says)
    {
        var read = SurveyJson.Read(json);
        read.Problem.ShouldBeNull();
        SurveyRules.Check(read.Value).ShouldContain(p => p.Path == path && p.Message.Contains(says, StringComparison.Ordinal), string.Join("\n", SurveyRules.Check(read.Value)));
    }

    [Fact]
    public void Each_breach_is_told_once()
    {
        var places = SurveyRules.Check(SurveyJson.Read(Of(Nps("1") + "," + Choices("x", "x"))).Value);
        places.Select(p => p.Path).ShouldBe(["pages[0].questions[0].id", "pages[0].questions[1].choices[1].code"]);
    }

    [Fact]
    public void A_text_in_a_language_that_is_not_offered_does_no_harm() =>
        SurveyRules.Check(SurveyJson.Read(Of(Nps(more: """ "hint": { "en": "So.", "nb": "Slik." }"""))).Value).ShouldBeEmpty();

    private static string Choices(string one, string other) =>
        Question("pick", "single", $$""" "choices": [ { "code": "{{one}}", "text": { "en": "A" } }, { "code": "{{other}}", "text": { "en": "B" } } ]""");
}
