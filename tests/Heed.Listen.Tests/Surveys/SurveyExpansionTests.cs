using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Surveys;

public sealed class SurveyExpansionTests
{
    private const string Many = """{ "id": "used", "type": "multiple", "text": { "en": "Used?" }, "choices": [ { "code": "app", "text": { "en": "the app" } }, { "code": "shop", "text": { "en": "the shop" } }, { "code": "none", "text": { "en": "none" }, "alone": true } ] }""";

    [Fact]
    public void A_loop_asks_its_page_once_for_each_chosen_item()
    {
        var survey = Survey(
            $$"""{ "questions": [{{Many}}] }""",
            """{ "loop": { "name": "each", "over": "used" }, "questions": [ { "id": "rate", "type": "csat", "text": { "en": "How was {{item}}?" } }, { "id": "why", "type": "text", "text": { "en": "Why?" }, "showIf": "rate <= 2 and item != 'shop'" } ] }""");
        survey.Definition.Questions.Select(q => q.Id).ShouldBe(["used", "rate.app", "why.app", "rate.shop", "why.shop"]);
        survey.Definition.Pages[1].Questions[0].Text["en"].ShouldBe("How was the app?");
        var walk = new SurveyWalk(survey, Respondent.Unknown);
        walk.Way(Given(("used", new FieldValue.Codes(["shop"])))).ShouldBe([0, 2]);
        var both = Given(("used", FieldValue.Of("app", "shop")), ("rate.app", FieldValue.Of(1)), ("rate.shop", FieldValue.Of(1)));
        walk.Way(both).ShouldBe([0, 1, 2]);
        walk.Visible(1, both).Select(q => q.Id).ShouldBe(["rate.app", "why.app"]);
        walk.Visible(2, both).Select(q => q.Id).ShouldBe(["rate.shop"], "the condition names the loop's item");
    }

    [Fact]
    public void A_loop_within_a_loop_asks_each_of_each()
    {
        var survey = Survey(
            """{ "loop": { "name": "place", "items": [ { "code": "a", "text": { "en": "A" } }, { "code": "b", "text": { "en": "B" } } ], "within": { "name": "time", "items": [ { "code": "am", "text": { "en": "morning" } }, { "code": "pm", "text": { "en": "evening" } } ] } }, "questions": [ { "id": "nps", "type": "nps", "text": { "en": "{{item}}" } } ] }""");
        survey.Definition.Questions.Select(q => q.Id).ShouldBe(["nps.a.am", "nps.a.pm", "nps.b.am", "nps.b.pm"]);
    }

    [Fact]
    public void Choices_brought_along_are_those_chosen_or_those_not()
    {
        var survey = Survey(
            $$"""{ "questions": [{{Many}}] }""",
            """{ "questions": [ { "id": "best", "type": "single", "text": { "en": "Best?" }, "choicesFrom": { "question": "used" } }, { "id": "missed", "type": "multiple", "text": { "en": "Missed?" }, "choicesFrom": { "question": "used", "notChosen": true }, "choices": [ { "code": "else", "text": { "en": "Something else" } } ] } ] }""");
        var walk = new SurveyWalk(survey, Respondent.Unknown);
        var given = Given(("used", new FieldValue.Codes(["app"])), ("best", FieldValue.Of("shop")), ("missed", FieldValue.Of("shop", "else")));
        var asked = walk.Asked(given);
        asked.Values.ContainsKey("best").ShouldBeFalse("the shop was not chosen, so it can't be the best");
        asked.Values["missed"].ShouldBe(FieldValue.Of("shop", "else"));
        walk.Visible(1, Given(("used", new FieldValue.Codes(["none"])))).Select(q => q.Id).ShouldBe(["missed"], "a question with nothing to choose is not asked");
    }

    [Fact]
    public void A_jump_leaves_out_what_lies_between_also_what_was_answered_there()
    {
        var survey = Survey(
            """{ "questions": [ { "id": "nps", "type": "nps", "text": { "en": "?" } } ], "jumps": [ { "if": "nps = 0", "to": "end" }, { "if": "nps >= 9", "to": "last" } ] }""",
            """{ "questions": [ { "id": "why", "type": "text", "text": { "en": "?" } } ] }""",
            """{ "id": "last", "questions": [ { "id": "again", "type": "yesNo", "text": { "en": "?" } } ] }""");
        var walk = new SurveyWalk(survey, Respondent.Unknown);
        walk.Way(Given(("nps", FieldValue.Of(5)))).ShouldBe([0, 1, 2]);
        walk.Way(Given(("nps", FieldValue.Of(9)))).ShouldBe([0, 2]);
        walk.Way(Given(("nps", FieldValue.Of(0)))).ShouldBe([0]);
        var answers = Given(("nps", FieldValue.Of(9)), ("again", FieldValue.Of("yes"))) with { Texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["why"] = "typed before going back" } };
        walk.Asked(answers).Texts.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_computed_stands_in_conditions_and_is_stored()
    {
        var survey = SomeSurveys.Published(SomeSurveys.Around(
            """
            { "questions": [ { "id": "a", "type": "csat", "text": { "en": "?" } }, { "id": "b", "type": "csat", "text": { "en": "?" } } ] },
            { "showIf": "low", "questions": [ { "id": "why", "type": "text", "text": { "en": "?" } } ] }
            """.Replace("\"low\"", "\"low = 'yes'\"", StringComparison.Ordinal),
            """ "computed": [ { "id": "total", "as": "sum(a, b)" }, { "id": "low", "as": "total <= 4", "type": "yesno" } ] """));
        SurveyRules.Check(survey.Written).ShouldBeEmpty();
        var walk = new SurveyWalk(survey, Respondent.Unknown);
        walk.Way(Given(("a", FieldValue.Of(2)), ("b", FieldValue.Of(2)))).ShouldBe([0, 1]);
        walk.Way(Given(("a", FieldValue.Of(4)), ("b", FieldValue.Of(2)))).ShouldBe([0]);
        var stored = walk.WithComputed(Given(("a", FieldValue.Of(4)), ("b", FieldValue.Of(2))));
        (stored["total"], stored["low"]).ShouldBe((FieldValue.Of(6), FieldValue.Of("no")));
        walk.WithComputed(Answers.None).ContainsKey("total").ShouldBeFalse("nothing to add up");
    }

    private static PublishedSurvey Survey(params string[] pages)
    {
        var survey = SomeSurveys.Published(SomeSurveys.Around(string.Join(',', pages)));
        SurveyRules.Check(survey.Written).ShouldBeEmpty();
        return survey;
    }

    private static Answers Given(params (string Name, FieldValue Value)[] values) => new(values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal), Answers.None.Texts);
}
