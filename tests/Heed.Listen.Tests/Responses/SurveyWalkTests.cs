using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Listen.Tests.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Responses;

public sealed class SurveyWalkTests
{
    private static readonly PublishedSurvey s_sample = SomeSurveys.Published(SomeSurveys.Sample);

    [Theory]
    [InlineData(null, "nps")]
    [InlineData(0, "nps reasons")]
    [InlineData(6, "nps reasons")]
    [InlineData(7, "nps")]
    [InlineData(10, "nps")]
    public void A_question_comes_up_by_an_answer_on_its_own_page(int? nps, string visible) => Visible(s_sample, 0, nps is { } score ? Given(("nps", score)) : Answers.None).ShouldBe(visible);

    [Fact]
    public void A_page_with_nothing_to_ask_is_passed_over_both_ways()
    {
        var survey = SomeSurveys.Published(SomeSurveys.Of(SomeSurveys.Nps(), SomeSurveys.Question("why", "text", "\"showIf\": \"nps <= 6\""), SomeSurveys.Question("end", "text")));
        SurveyWalk.Next(survey, 0, Given(("nps", 9))).ShouldBe(2);
        SurveyWalk.Next(survey, 0, Given(("nps", 6))).ShouldBe(1);
        SurveyWalk.Next(survey, 0, Answers.None).ShouldBe(2);
        SurveyWalk.Previous(survey, 2, Given(("nps", 9))).ShouldBe(0);
        SurveyWalk.Previous(survey, 2, Given(("nps", 6))).ShouldBe(1);
        SurveyWalk.Next(survey, 2, Given(("nps", 6))).ShouldBeNull();
        SurveyWalk.Previous(survey, 0, Given(("nps", 6))).ShouldBeNull();
    }

    [Fact]
    public void A_page_whose_condition_fails_asks_nothing_whatever_its_questions_say()
    {
        var page = $$"""{ "showIf": "nps <= 6", "questions": [ {{SomeSurveys.Question("why", "text")}} ] }""";
        var survey = SomeSurveys.Published(SomeSurveys.Around($$"""{ "questions": [ {{SomeSurveys.Nps()}} ] }, {{page}}"""));
        Visible(survey, 1, Given(("nps", 9))).ShouldBe("");
        Visible(survey, 1, Given(("nps", 2))).ShouldBe("why");
        SurveyWalk.Asked(survey, Given(("nps", 9)) with { Texts = new Dictionary<string, string> { ["why"] = "x" } }).Texts.ShouldBeEmpty();
    }

    [Fact]
    public void What_hangs_on_an_answer_that_falls_away_falls_with_it()
    {
        var survey = SomeSurveys.Published(SomeSurveys.Of(
            SomeSurveys.Nps(),
            SomeSurveys.Choice("more", more: "\"showIf\": \"nps <= 6\"") + "," + SomeSurveys.Question("why", "text", "\"showIf\": \"more = 'a'\""),
            SomeSurveys.Nps("again", "\"showIf\": \"answered(why)\"")));
        var given = new Answers(
            new Dictionary<string, FieldValue> { ["nps"] = FieldValue.Of(3), ["more"] = FieldValue.Of("a"), ["again"] = FieldValue.Of(5) },
            new Dictionary<string, string> { ["why"] = "Because." });
        SurveyWalk.Asked(survey, given).Values.Keys.ShouldBe(["nps", "more", "again"]);
        var happier = given with { Values = new Dictionary<string, FieldValue>(given.Values) { ["nps"] = FieldValue.Of(9) } };
        var asked = SurveyWalk.Asked(survey, happier);
        asked.Values.Keys.ShouldBe(["nps"]);
        asked.Texts.ShouldBeEmpty();
    }

    [Fact]
    public void Not_applicable_is_no_answer_to_a_condition()
    {
        var na = new Answers(new Dictionary<string, FieldValue> { ["nps"] = FieldValue.Of(9), ["satisfaction"] = FieldValue.NotApplicable.Value }, Answers.None.Texts);
        Visible(s_sample, 1, na).ShouldBe("satisfaction ease channel_used");
        Visible(s_sample, 2, na).ShouldBe("comment");
    }

    [Fact]
    public void An_answer_of_several_is_among_them()
    {
        var survey = SomeSurveys.Published(SomeSurveys.Of(SomeSurveys.Choice("pick", "multiple") + "," + SomeSurveys.Question("why", "text", "\"showIf\": \"pick = 'b'\"")));
        Visible(survey, 0, new(new Dictionary<string, FieldValue> { ["pick"] = FieldValue.Of("a", "b") }, Answers.None.Texts)).ShouldBe("pick why");
        Visible(survey, 0, new(new Dictionary<string, FieldValue> { ["pick"] = FieldValue.Of("a", "c") }, Answers.None.Texts)).ShouldBe("pick");
    }

    [Fact]
    public void What_was_asked_is_the_same_asked_twice()
    {
        for (var nps = 0; nps <= 10; nps++)
        {
            var given = Given(("nps", nps), ("satisfaction", nps % 5 + 1), ("helper", 3)) with { Texts = new Dictionary<string, string> { ["comment"] = "x", ["other"] = "y" } };
            var once = SurveyWalk.Asked(s_sample, given);
            var twice = SurveyWalk.Asked(s_sample, once);
            twice.Values.ShouldBe(once.Values);
            twice.Texts.ShouldBe(once.Texts);
            once.Texts.Keys.ShouldBe(["comment"]);
        }
    }

    private static Answers Given(params (string Question, int Value)[] values) =>
        new(values.ToDictionary(v => v.Question, v => FieldValue.Of(v.Value), StringComparer.Ordinal), Answers.None.Texts);

    private static string Visible(PublishedSurvey survey, int page, Answers answers) => string.Join(' ', SurveyWalk.Visible(survey, page, answers).Select(q => q.Id));
}
