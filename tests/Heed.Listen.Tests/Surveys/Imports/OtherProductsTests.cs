using System.Text;
using System.Text.Json.Nodes;
using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Imports;
using Heed.Listen.Tests.Surveys.Imports.Shares;

namespace Heed.Listen.Tests.Surveys.Imports;

public sealed class OtherProductsTests
{
    [Theory]
    [InlineData("garden-shop.surveyjs.json", 15)]
    [InlineData("ferry.formbricks.json", 13)]
    [InlineData("workshop.typeform.json", 12)]
    public void Every_question_arrives_as_it_was_or_the_report_names_it(string file, int least)
    {
        var bytes = SampleFiles.Bytes(file);
        var root = JsonNode.Parse(bytes)!;
        var share = SurveyShare.Of(JsonSources.Read(root["data"] ?? root), ReadSurvey.Run(bytes).Value);
        share.Right.ShouldBeGreaterThanOrEqualTo(least, string.Join('\n', share.Wrong));
        share.Unreported.ShouldBeEmpty();
    }

    [Fact]
    public void Conditions_of_SurveyJS_hold_for_the_same_answers()
    {
        var survey = Read("garden-shop.surveyjs.json").Survey;
        Shown(survey, "found").ShouldBe("recommend >= 7 and (came_for = 'Plants' or came_for = 'tools')");
        Shown(survey, "reason").ShouldBe("recommend < 7");
        Shown(survey, "branch").ShouldBe("recommend < 7");
        survey.Pages[1].ShowIf.ShouldBe("answered(recommend)");
        survey.Questions.First(q => q.Id == "reason").Text["en"].ShouldBe("You said {{recommend}}: why?");
        survey.Questions.First(q => q.Id == "found").Choices.Last().Alone.ShouldBeTrue();
    }

    [Fact]
    public void Jumps_of_Formbricks_lead_on_from_their_page_and_what_hangs_on_variables_is_named()
    {
        var imported = Read("ferry.formbricks.json");
        var nps = imported.Survey.Questions.First();
        nps.Id.ShouldBe("would_you_recommend_this", "a machine's id says nothing in a table");
        imported.Survey.Pages[0].Jumps.ShouldHaveSingleItem().If.ShouldBe("would_you_recommend_this > 8");
        imported.Survey.Questions.First(q => q.Id == "tell").Text["en"].ShouldBe("You gave {{would_you_recommend_this}}. Why?");
        nps.Text["et"].ShouldBe("Kas soovitaksid seda reisi?");
        foreach (var left in new[] { "book", "hidden route", "variable points", "end2" }) imported.Left.Select(l => l.Ref).ShouldContain(left);
    }

    [Fact]
    public void Rules_of_Formbricks_as_they_were_once_are_jumps_too_and_those_not_known_are_named()
    {
        var imported = ReadSurvey.Run("""
            { "name": "Old", "questions": [
              { "id": "score", "type": "nps", "headline": { "default": "?" }, "logic": [ { "condition": "lessThan", "value": 7, "destination": "why" }, { "condition": "rhymesWith", "value": 1, "destination": "why" }, { "condition": "submitted", "destination": "end" } ] },
              { "id": "other", "type": "openText", "headline": { "default": "Else?" } },
              { "id": "why", "type": "openText", "headline": { "default": "Why?" } } ] }
            """u8.ToArray()).Value;
        imported.Survey.Pages[0].Jumps.Select(j => j.If).ShouldBe(["score < 7", "answered(score)"]);
        imported.Left.ShouldContain(l => l.Ref == "score" && l.Why.Contains("rhymesWith"));
    }

    [Fact]
    public void Jumps_of_Typeform_lead_on_from_their_page()
    {
        var imported = Read("workshop.typeform.json");
        var from = imported.Survey.Pages.First(p => p.Questions.Any(q => q.Id == "paid"));
        var to = imported.Survey.Pages.First(p => p.Questions.Any(q => q.Id == "shop"));
        from.Jumps.ShouldHaveSingleItem().If.ShouldBe("paid = 'yes'");
        from.Jumps[0].To.ShouldBe(to.Id);
        imported.Survey.Questions.ElementAt(1).Type.ShouldBe(QuestionType.Nps);
        imported.Survey.Questions.ElementAt(1).Text["en"].ShouldBe("{{name}}, would you recommend us?");
    }

    [Fact]
    public void Of_a_file_with_several_surveys_one_is_picked_by_name_and_the_others_are_named()
    {
        var one = JsonNode.Parse(SampleFiles.Bytes("ferry.formbricks.json"))!["data"]!;
        var two = one.DeepClone();
        two["name"] = "On the way back";
        var file = Encoding.UTF8.GetBytes(new JsonArray(one.DeepClone(), two).ToJsonString());
        var first = ReadSurvey.Run(file).Value;
        first.Survey.Title["en"].ShouldBe("On the ferry");
        first.Left.Select(l => l.Ref).ShouldContain("On the way back");
        ReadSurvey.Run(file, "on the way back").Value.Survey.Title["en"].ShouldBe("On the way back");
        ReadSurvey.Run(file, "Nowhere").Problem!.Message.ShouldContain("\"On the way back\"");
    }

    [Fact]
    public void A_file_of_answers_is_no_survey() => ReadSurvey.Run("[{\"nps_score\":6}]"u8.ToArray()).Problem!.Message.ShouldContain("answers and no questions");

    private static ImportedSurvey Read(string file) => ReadSurvey.Run(SampleFiles.Bytes(file)).Value;

    private static string? Shown(SurveyDefinition survey, string id) => survey.Questions.First(q => q.Id == id).ShowIf;
}
