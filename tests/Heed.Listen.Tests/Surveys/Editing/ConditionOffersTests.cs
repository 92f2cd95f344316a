using Heed.Listen.Surveys;
using Heed.Listen.Surveys.Editing;
using Heed.Measures.Expressions;

namespace Heed.Listen.Tests.Surveys.Editing;

public sealed class ConditionOffersTests
{
    private static readonly string s_questions = string.Join(',', [
        SomeSurveys.Nps(),
        SomeSurveys.Question("stars", "csat", "\"points\": 5"),
        SomeSurveys.Question("way", "single", """ "choices": [ { "code": "it's", "text": { "en": "It is" } }, { "code": "b", "text": { "en": "B" } } ] """),
        SomeSurveys.Question("used", "multiple", """ "choices": [ { "code": "app", "text": { "en": "App" } }, { "code": "web", "text": { "en": "Web" } } ] """),
        SomeSurveys.Question("again", "yesNo"),
        SomeSurveys.Question("why", "text"),
        SomeSurveys.Question("last", "text")]);

    [Fact]
    public void Only_what_was_asked_before_is_offered_and_every_offer_can_be_read()
    {
        var survey = SurveyJson.Read(SomeSurveys.Of(s_questions)).Value;
        var offers = ConditionOffers.Before(survey, 0, "last");
        offers.Select(o => o.Field.Name).ShouldBe(["nps", "stars", "way", "used", "again", "why"]);
        foreach (var condition in offers.SelectMany(o => o.Offers).Select(o => o.Condition))
        {
            var page = survey.Pages[0] with { Questions = [.. survey.Pages[0].Questions.Select(q => q.Id == "last" ? q with { ShowIf = condition } : q)] };
            var with = survey with { Pages = [page] };
            SurveyRules.Check(with).ShouldBeEmpty(condition);
            SurveyLogic.Check(with).ShouldBeEmpty(condition);
        }

        ConditionOffers.Before(survey, 0, "nps").ShouldBeEmpty();
        ConditionOffers.Before(survey, 1, null).Count.ShouldBe(7);
    }

    [Theory]
    [InlineData("nps", 0, "nps <= 6", "nps > 6 and nps < 9", "nps >= 9")]
    [InlineData("stars", 1, "stars <= 3", "stars >= 4")]
    public void Scores_are_offered_in_their_parts_which_leave_no_answer_out(string name, int least, params string[] parts)
    {
        var offers = ConditionOffers.Before(SurveyJson.Read(SomeSurveys.Of(s_questions)).Value, 0, "last").Single(o => o.Field.Name == name).Offers;
        offers.Take(parts.Length).Select(o => o.Condition).ShouldBe(parts);
        foreach (var value in Enumerable.Range(least, (name == "nps" ? 10 : 5) - least + 1))
        {
            parts.Count(p => ExpressionParser.Parse(p).Tree!.Evaluate(_ => Value.Of((double)value))).ShouldBe(1, $"{value}");
        }
    }
}
