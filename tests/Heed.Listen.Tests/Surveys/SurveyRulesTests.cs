using System.Text.Json.Nodes;
using Heed.Listen.Surveys;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Surveys;

public sealed class SurveyRulesTests
{
    private static string Sample => File.ReadAllText(RepoRoot.Of("samples", "surveys", "after-contact.json"));

    [Fact]
    public void The_sample_may_be_published() => SurveyRules.Check(SurveyJson.Read(Sample).Value).ShouldBeEmpty();

    [Theory]
    [InlineData("pages", "[]", "pages")]
    [InlineData("title.nb", null, "title.nb")]
    [InlineData("title.nb", "\"  \"", "title.nb")]
    [InlineData("intro.nb", null, "intro.nb")]
    [InlineData("thanks.en", "\"\"", "thanks.en")]
    [InlineData("languages", "[\"en\", \"nb\", \"norsk?\"]", "languages[2]")]
    [InlineData("defaultLanguage", "\"\"", "defaultLanguage")]
    [InlineData("pages[0].title", "{\"en\": \"About us\"}", "pages[0].title.nb")]
    [InlineData("pages[1].showIf", "\"nps <\"", "pages[1].showIf")]
    [InlineData("pages[0].showIf", "\"answered(nps)\"", "pages[0].showIf")]
    [InlineData("pages[0].questions[0].id", "\"\"", "pages[0].questions[0].id")]
    [InlineData("pages[0].questions[0].id", "\"n.p\"", "pages[0].questions[0].id")]
    [InlineData("pages[0].questions[1].id", "\"nps\"", "pages[0].questions[1].id")]
    [InlineData("pages[0].questions[1].showIf", "\"satisfaction <= 2\"", "pages[0].questions[1].showIf")]
    [InlineData("pages[0].questions[1].showIf", "\"reasons = 'tone'\"", "pages[0].questions[1].showIf")]
    [InlineData("pages[2].questions[1].showIf", "\"answered(sorry)\"", "pages[2].questions[1].showIf")]
    [InlineData("pages[0].questions[1].showIf", "\"\"", "pages[0].questions[1].showIf")]
    [InlineData("pages[0].questions[1].hint.nb", null, "pages[0].questions[1].hint.nb")]
    [InlineData("pages[0].questions[0].low.en", null, "pages[0].questions[0].low.en")]
    [InlineData("pages[0].questions[0].high.en", null, "pages[0].questions[0].high.en")]
    [InlineData("pages[0].questions[0].text.en", null, "pages[0].questions[0].text.en")]
    [InlineData("pages[0].questions[0].choices", "[{\"code\": \"a\", \"text\": {}}]", "pages[0].questions[0].choices")]
    [InlineData("pages[0].questions[1].choices", "[]", "pages[0].questions[1].choices")]
    [InlineData("pages[0].questions[1].choices[1].code", "\"waiting\"", "pages[0].questions[1].choices[1].code")]
    [InlineData("pages[0].questions[1].choices[1].code", "\"na\"", "pages[0].questions[1].choices[1].code")]
    [InlineData("pages[0].questions[1].choices[1].code", "\"\"", "pages[0].questions[1].choices[1].code")]
    [InlineData("pages[0].questions[1].choices[0].text.nb", null, "pages[0].questions[1].choices[0].text.nb")]
    [InlineData("pages[1].questions[0].points", "2", "pages[1].questions[0].points")]
    [InlineData("pages[1].questions[0].points", "11", "pages[1].questions[0].points")]
    [InlineData("pages[1].questions[1].variant", null, "pages[1].questions[1].variant")]
    public void A_breach_names_its_place(string at, string? value, string place)
    {
        var read = SurveyJson.Read(Changed(at, value));
        read.Ok.ShouldBeTrue(read.Problem?.Message);
        SurveyRules.Check(read.Value).Select(p => p.Path).ShouldContain(place);
    }

    [Theory]
    [InlineData("colour", "\"red\"")]
    [InlineData("pages[0].skip", "true")]
    [InlineData("pages[0].questions[0].maximum", "10")]
    [InlineData("pages[0].questions[1].choices[0].score", "1")]
    [InlineData("mode", "\"secret\"")]
    [InlineData("mode", "1")]
    [InlineData("pages[0].questions[0].type", "\"stars\"")]
    [InlineData("pages[1].questions[0].points", "\"5\"")]
    [InlineData("pages", null)]
    [InlineData("pages", "[null]")]
    [InlineData("pages[0].questions", "[null]")]
    [InlineData("pages[0].questions[1].choices", "[null, null]")]
    [InlineData("languages", "[null]")]
    [InlineData("title", "null")]
    [InlineData("title", "{\"en\": null}")]
    public void What_is_unknown_or_missing_is_refused(string at, string? value) => SurveyJson.Read(Changed(at, value)).Ok.ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"title\": {\"en\": \"\\ud800\"}}")]
    public void What_is_no_survey_is_refused(string json) => SurveyJson.Read(json).Ok.ShouldBeFalse();

    private static string Changed(string at, string? value)
    {
        var root = JsonNode.Parse(Sample)!;
        JsonNode parent = root;
        var parts = at.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var part in parts[..^1]) parent = part[0] == '[' ? parent[int.Parse(part[1..^1], System.Globalization.CultureInfo.InvariantCulture)]! : parent[part]!;
        if (value is null) parent.AsObject().Remove(parts[^1]);
        else parent[parts[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }
}
