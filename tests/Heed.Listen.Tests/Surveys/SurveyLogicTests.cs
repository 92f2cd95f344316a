using Heed.Listen.Surveys;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Surveys;

public sealed class SurveyLogicTests
{
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal) { ["en"] = "Words" };

    [Fact]
    public void The_samples_have_nothing_to_be_found()
    {
        foreach (var file in Directory.EnumerateFiles(RepoRoot.Of("samples", "surveys"), "*.json"))
        {
            SurveyLogic.Check(SurveyJson.Read(File.ReadAllText(file)).Value).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void A_survey_whose_logic_can_be_meant_has_no_findings() => Find(
        Page(Nps(), Single("way", "phone", "shop") with { ShowIf = "nps <= 8" }, Multiple("why", "price", "speed") with { ShowIf = "way = 'phone'" }),
        Page(Text("more") with { ShowIf = "count(why) = 2 or nps = 10" }, Text("late") with { ShowIf = "not answered(way) and nps > 8" }) with { Jumps = [new() { If = "nps < 5", To = "last" }] },
        Page(Text("good") with { ShowIf = "nps >= 5 and more contains 'x'" }),
        Page(Text("bye") with { ShowIf = "why = 'price' and channel = 'email' and customer.segment != 'x'" }) with { Id = "last" }).ShouldBeEmpty();

    [Theory]
    [InlineData("nps >= 9 and nps <= 6", "contradiction")]
    [InlineData("way = 'post'", "no-such-answer")]
    [InlineData("nps > 10", "never")]
    [InlineData("later = 1", "later-answer")]
    [InlineData("answered(here)", "later-answer")]
    [InlineData("nowhere = 1", "unknown-answer")]
    [InlineData("item = 'x'", "unknown-answer")]
    [InlineData("way = 'phone' and nps <= 6", "unreachable")]
    [InlineData("nps >= 5", "unreachable")]
    [InlineData("answered(deep) and nps != 3", "unreachable")]
    [InlineData("words = 'bad'", "words")]
    public void A_question_that_no_answers_lead_to_is_an_error(string showIf, string rule)
    {
        var finding = Find(
            Page(Nps(), Single("way", "phone", "shop") with { ShowIf = "nps >= 9" }, Text("words"), Single("deeper", "a", "b") with { ShowIf = "nps < 4" }, Single("deep", "a", "b") with { ShowIf = "deeper = 'a' and nps > 2" }),
            Page(Text("here") with { ShowIf = showIf }) with { ShowIf = rule == "unreachable" && showIf == "nps >= 5" ? "nps < 5" : null },
            Page(Nps("later"))).Where(f => f.Severity == FindingSeverity.Error).ShouldHaveSingleItem();
        (finding.Path, finding.Rule).ShouldBe(("pages[1].questions[0].showIf", rule), finding.Message);
    }

    [Fact]
    public void A_page_jumped_over_by_all_is_unreachable_and_so_is_what_only_it_leads_to()
    {
        var findings = Find(
            Page(Nps()) with { Jumps = [new() { If = "nps <= 6", To = "c" }, new() { To = "c" }] },
            Page(Text("b")) with { Id = "b", Jumps = [new() { To = Jump.End }] },
            Page(Text("c")) with { Id = "c" });
        findings.ShouldHaveSingleItem().ShouldBe(new("pages[1]", "unreachable", FindingSeverity.Error, "No answers lead to this page."));
    }

    [Fact]
    public void The_way_to_a_page_counts()
    {
        var findings = Find(
            Page(Nps()) with { Jumps = [new() { If = "nps <= 6 or not answered(nps)", To = "low" }] },
            Page(Text("high"), Text("dull") with { ShowIf = "nps < 5" }) with { Jumps = [new() { If = "nps = 2", To = "low" }, new() { To = Jump.End }, new() { If = "nps = 9", To = "low" }] },
            Page(Text("low"), Text("glad") with { ShowIf = "nps >= 9" }) with { Id = "low" });
        findings.Select(f => (f.Path, f.Rule)).ShouldBe(
        [
            ("pages[1].questions[1].showIf", "unreachable"),
            ("pages[1].jumps[0]", "never-used"),
            ("pages[1].jumps[2]", "never-used"),
            ("pages[2].questions[1].showIf", "unreachable"),
        ]);
    }

    [Fact]
    public void A_jump_goes_ahead_to_a_page_there_is() => Find(
        Page(Nps()) with { Id = "a", Jumps = [new() { If = "nps = 1", To = "a" }] },
        Page(Text("b")) with { Id = "b", Jumps = [new() { If = "nps = 3", To = "a" }, new() { If = "nps = 2", To = "z" }] }).Select(f => (f.Path, f.Rule)).ShouldBe(
        [
            ("pages[0].jumps[0].to", "jump-back"),
            ("pages[1].jumps[0].to", "jump-back"),
            ("pages[1].jumps[1].to", "jump-nowhere"),
        ]);

    [Fact]
    public void Checks_choices_quotas_and_computed_values_are_looked_at()
    {
        var survey = Survey(
            Page(Nps() with { Checks = [new() { Holds = "nps > 3", Text = s_words }] }),
            Page(Nps("again") with { ShowIf = "nps <= 5", Checks = [new() { Holds = "again > 6 and nps > 6", Text = s_words }] }, Single("way", "phone", "shop") with
            {
                ShowIf = "nps <= 6",
                Choices = [Choice("phone") with { ShowIf = "nps = 7" }, Choice("shop") with { ShowIf = "nps = 3" }],
            })) with
        {
            Quotas = [new() { Id = "q", If = "way = 'shop' and nps = 8", Limit = 5 }, new() { Id = "r", If = "score > 5", Limit = 5 }],
            Computed = [new() { Id = "score", As = "nps * 2 + coalesce(again, 0)" }, new() { Id = "odd", As = "way + lost" }],
        };
        SurveyLogic.Check(survey).Select(f => (f.Path, f.Rule, f.Severity)).ShouldBe(
        [
            ("pages[1].questions[0].checks[0].holds", "dead-end", FindingSeverity.Error),
            ("pages[1].questions[1].choices[0].showIf", "never-used", FindingSeverity.Warning),
            ("quotas[0].if", "never-used", FindingSeverity.Warning),
            ("computed[1].as", "unknown-answer", FindingSeverity.Error),
        ]);
    }

    [Fact]
    public void Within_a_loop_answers_are_of_the_same_item_and_after_it_of_each() => Find(
        Page(Multiple("used", "web", "app")),
        Page(Nps("score"), Text("why") with { ShowIf = "score <= 6 and item = 'web'" }, Text("none") with { ShowIf = "score > 8 and score < 3" }) with
        {
            Loop = new() { Name = "ways", Over = "used" },
            Jumps = [new() { If = "score = 10", To = Jump.End }],
        },
        Page(Text("end") with { ShowIf = "score.web = 10 and score.app < 5" }, Text("off") with { ShowIf = "score = 3" })).Select(f => (f.Path, f.Rule)).ShouldBe(
        [
            ("pages[1].questions[2].showIf", "contradiction"),
            ("pages[2].questions[1].showIf", "later-answer"),
        ]);

    [Fact]
    public void A_long_survey_is_checked_soon()
    {
        var pages = Enumerable.Range(0, 150).Select(i => Page(Nps($"q{i}") with { ShowIf = i < 2 ? null : $"q{i - 1} > 5 or q{i - 2} < 3" }, Text($"t{i}")) with
        {
            Id = $"p{i}",
            Jumps = i < 148 ? [new() { If = $"q{i} = 0 and answered(t{i})", To = $"p{i + 2}" }] : [],
        });
        Find([.. pages.Select((p, i) => p with { Id = $"p{i}" })]).ShouldBeEmpty();
    }

    private static IReadOnlyList<SurveyFinding> Find(params SurveyPage[] pages) => SurveyLogic.Check(Survey(pages));

    private static SurveyDefinition Survey(params SurveyPage[] pages) => new() { Title = s_words, DefaultLanguage = "en", Pages = pages };

    private static SurveyPage Page(params Question[] questions) => new() { Questions = questions };

    private static Question Nps(string id = "nps") => new() { Id = id, Type = QuestionType.Nps, Text = s_words };

    private static Question Text(string id) => new() { Id = id, Type = QuestionType.Text, Text = s_words };

    private static Question Single(string id, params string[] codes) => new() { Id = id, Type = QuestionType.Single, Text = s_words, Choices = [.. codes.Select(Choice)] };

    private static Question Multiple(string id, params string[] codes) => Single(id, codes) with { Type = QuestionType.Multiple };

    private static Choice Choice(string code) => new() { Code = code, Text = s_words };
}
