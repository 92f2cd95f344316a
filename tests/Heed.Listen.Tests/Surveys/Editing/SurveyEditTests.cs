using System.Text.Json.Nodes;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Editing;

namespace Heed.Listen.Tests.Surveys.Editing;

/// <summary>Every command on a small survey: two pages, three questions, one of which looks at another.</summary>
public sealed class SurveyEditTests
{
    private static SurveyDefinition Start() => SurveyJson.Read(SomeSurveys.Of(
        SomeSurveys.Nps() + "," + SomeSurveys.Question("why", "text", "\"showIf\": \"nps <= 6\""),
        SomeSurveys.Choice("reason"))).Value;

    private static SurveyDefinition After(SurveyEdit edit) => edit.Apply(Start()).Value;

    private static IEnumerable<string> Ids(SurveyDefinition survey) => survey.Pages.Select(p => string.Join(' ', p.Questions.Select(q => q.Id)));

    [Theory]
    [MemberData(nameof(Types))]
    public void A_question_of_each_type_is_added_in_a_shape_that_reads(QuestionType type)
    {
        var survey = After(new AddQuestion(1, null, type));
        var added = survey.Pages[1].Questions[^1];
        added.Type.ShouldBe(type);
        SurveyJson.Read(SurveyJsonWriter.Write(survey)).Problem.ShouldBeNull();
        // Only words are left to be filled in.
        SurveyRules.Check(survey).Where(p => p.Path.StartsWith("pages[1].questions[1]", StringComparison.Ordinal)).ShouldAllBe(p => p.Message.Contains("must not be empty"));
        survey.Questions.Select(q => q.Id).ShouldBeUnique();
    }

    public static TheoryData<QuestionType> Types => [.. Enum.GetValues<QuestionType>()];

    [Fact]
    public void A_score_comes_worded() => After(new AddQuestion(1, null, QuestionType.Nps)).Pages[1].Questions[^1].Text["en"].ShouldNotBeEmpty();

    [Fact]
    public void A_question_is_added_below_another() => Ids(After(new AddQuestion(0, "nps", QuestionType.Date))).ShouldBe(["nps date why", "reason"]);

    [Fact]
    public void A_question_is_moved_within_and_between_pages()
    {
        Ids(After(new MoveQuestion("why", 0, 0))).ShouldBe(["why nps", "reason"]);
        Ids(After(new MoveQuestion("nps", 1, 0))).ShouldBe(["why", "nps reason"]);
        Ids(After(new MoveQuestion("nps", 1, 99))).ShouldBe(["why", "reason nps"]);
    }

    [Fact]
    public void A_step_up_or_down_crosses_to_the_next_page()
    {
        Ids(After(MoveQuestion.Step(Start(), "nps", down: true)!)).ShouldBe(["why nps", "reason"]);
        Ids(After(MoveQuestion.Step(Start(), "why", down: true)!)).ShouldBe(["nps", "why reason"]);
        Ids(After(MoveQuestion.Step(Start(), "reason", down: false)!)).ShouldBe(["nps why reason", ""]);
        MoveQuestion.Step(Start(), "nps", down: false).ShouldBeNull();
        MoveQuestion.Step(Start(), "reason", down: true).ShouldBeNull();
    }

    [Fact]
    public void A_question_is_duplicated_under_a_name_of_its_own()
    {
        var survey = After(new DuplicateQuestion("reason"));
        Ids(survey).ShouldBe(["nps why", "reason reason2"]);
        survey.Pages[1].Questions[1].Choices.Count.ShouldBe(2);
    }

    [Fact]
    public void A_question_is_removed() => Ids(After(new RemoveQuestion("why"))).ShouldBe(["nps", "reason"]);

    [Fact]
    public void Members_are_changed_a_text_in_one_language_leaves_the_others_null_takes_away()
    {
        var survey = After(new ChangeQuestion("why", Json("""{ "text": { "nb": "Hvorfor?" }, "required": true, "showIf": null }""")));
        var why = survey.Find("why")!;
        (why.Text["en"], why.Text["nb"], why.Required, why.ShowIf).ShouldBe(("?", "Hvorfor?", true, null));
    }

    [Fact]
    public void A_renamed_question_is_followed_by_the_conditions_that_look_at_it()
    {
        var survey = After(new ChangeQuestion("nps", Json("""{ "id": "recommend" }""")));
        survey.Find("why")!.ShowIf.ShouldBe("recommend <= 6");
        SurveyRules.Check(survey).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_no_member_or_no_value_of_it_is_refused_with_its_place()
    {
        new ChangeQuestion("nps", Json("""{ "colour": 1 }""")).Apply(Start()).Problem!.Code.ShouldBe("bad-survey");
        new ChangeQuestion("nps", Json("""{ "points": "many" }""")).Apply(Start()).Problem!.Places.Single().Path.ShouldBe("pages[0].questions[0].points");
    }

    [Fact]
    public void What_is_no_longer_there_is_a_conflict()
    {
        foreach (var edit in (SurveyEdit[])[new RemoveQuestion("gone"), new DuplicateQuestion("gone"), new MoveQuestion("gone", 0, 0), new MoveQuestion("nps", 7, 0), new ChangeQuestion("gone", []), new AddQuestion(7, null, QuestionType.Nps), new RemovePage(7), new MovePage(-1, 0), new ChangePage(7, [])])
        {
            edit.Apply(Start()).Problem!.Kind.ShouldBe(Heed.Base.Results.ProblemKind.Conflict);
        }
    }

    [Fact]
    public void Pages_are_added_moved_changed_and_removed()
    {
        Ids(After(new AddPage(1))).ShouldBe(["nps why", "", "reason"]);
        Ids(After(new MovePage(0, 1))).ShouldBe(["reason", "nps why"]);
        Ids(After(new RemovePage(0))).ShouldBe(["reason"]);
        var changed = After(new ChangePage(1, Json("""{ "title": { "en": "Why" }, "showIf": "nps <= 6" }""")));
        (changed.Pages[1].Title!["en"], changed.Pages[1].ShowIf, changed.Pages[1].Questions.Count).ShouldBe(("Why", "nps <= 6", 1));
    }

    [Fact]
    public void What_stands_beside_the_pages_is_changed()
    {
        var survey = After(new ChangeSurvey(Json("""{ "thanks": { "en": "Bye" }, "timeLimit": 10, "theme": { "colour": "#112233" }, "back": false }""")));
        (survey.Thanks!["en"], survey.TimeLimit, survey.Theme!.Colour, survey.Back).ShouldBe(("Bye", 10, "#112233", false));
        new ChangeSurvey(Json("""{ "theme": { "colour": null }, "timeLimit": null }""")).Apply(survey).Value.Theme.ShouldBeNull();
    }

    [Fact]
    public void The_whole_is_replaced() => Ids(After(new WriteWhole(SomeSurveys.Of(SomeSurveys.Nps("other"))))).ShouldBe(["other"]);

    [Theory]
    [InlineData("Too slow!", "too_slow")]
    [InlineData("Ærlig talt – Øl", "aerlig_talt_ol")]
    [InlineData("Слишком долго", "choice1")]
    [InlineData("a", "a2")]
    [InlineData("na", "choice1")]
    public void Choices_get_codes_of_their_words(string words, string code) => ChoiceCodes.Of(words, ["a", "b"]).ShouldBe(code);

    private static JsonObject Json(string json) => JsonNode.Parse(json)!.AsObject();
}
