using Heed.Base.Workspaces;
using Heed.Listen.Responses;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Tests.Responses;

public sealed class SurveyWalkTests
{
    private static readonly PublishedSurvey s_survey = new(Survey.Create(new WorkspaceId(1), "walk", "walk", DateTimeOffset.UnixEpoch), 1, SurveyJson.Read(
        """
        { "title": {"en": "Walk"}, "defaultLanguage": "en", "pages": [
          { "questions": [ { "id": "a", "type": "nps", "text": {"en": "a"} }, { "id": "b", "type": "nps", "text": {"en": "b"}, "showIf": "a <= 6" } ] },
          { "showIf": "b <= 3", "questions": [ { "id": "c", "type": "nps", "text": {"en": "c"} }, { "id": "d", "type": "text", "text": {"en": "d"}, "showIf": "c > 5" } ] },
          { "questions": [ { "id": "e", "type": "text", "text": {"en": "e"}, "showIf": "answered(d)" } ] },
          { "questions": [ { "id": "f", "type": "nps", "text": {"en": "f"}, "showIf": "not answered(c)" }, { "id": "g", "type": "nps", "text": {"en": "g"} } ] } ] }
        """).Value);

    private static readonly SurveyWalk s_walk = new(s_survey, Respondent.Unknown);

    [Theory]
    [InlineData("a=9", 0, 3)]
    [InlineData("a=3", 0, 3)]
    [InlineData("a=3 b=2", 0, 1)]
    [InlineData("a=3 b=2 c=6", 1, 3)]
    [InlineData("a=3 b=2 c=6 d=7", 1, 2)]
    [InlineData("a=3 b=2 c=6 d=7", 2, 3)]
    [InlineData("a=3", 3, null)]
    public void Pages_with_nothing_to_show_are_passed_over(string given, int page, int? next)
    {
        var asked = s_walk.Asked(Given(given));
        s_walk.Next(page, asked).ShouldBe(next);
        if (next is { } there) s_walk.Previous(there, asked).ShouldBe(page);
    }

    [Fact]
    public void Nothing_is_before_the_first_page() => s_walk.Previous(0, Answers.None).ShouldBeNull();

    [Theory]
    [InlineData("a=9 b=2 c=6 d=7 e=1 f=4 g=5", "a f g")]
    [InlineData("a=3 b=9 c=6 d=7 e=1 f=4 g=5", "a b f g")]
    [InlineData("a=3 b=2 c=6 d=7 e=1 f=4 g=5", "a b c d e g")]
    [InlineData("a=3 b=2 c=1 d=7 e=1 f=4 g=5", "a b c g")]
    [InlineData("b=2 c=6 d=7 x=1", "")]
    public void An_answer_taken_away_takes_those_away_that_hang_on_it(string given, string kept)
    {
        var asked = s_walk.Asked(Given(given));
        asked.Values.Keys.Concat(asked.Texts.Keys).Order(StringComparer.Ordinal).ShouldBe(kept.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Asking_again_takes_nothing_more_away()
    {
        var dice = new Random(20260101);
        for (var i = 0; i < 2_000; i++)
        {
            var given = Given(string.Join(' ', "abcdefg".Where(_ => dice.Next(4) > 0).Select(q => $"{q}={dice.Next(11)}")));
            var once = s_walk.Asked(given);
            var twice = s_walk.Asked(once);
            twice.Values.ShouldBe(once.Values, ignoreOrder: true);
            twice.Texts.ShouldBe(once.Texts, ignoreOrder: true);
            var visible = Enumerable.Range(0, 4).SelectMany(p => s_walk.Visible(p, once)).Select(q => q.Id).ToList();
            once.Values.Keys.Concat(once.Texts.Keys).ShouldBeSubsetOf(visible);
        }
    }

    [Fact]
    public void Not_applicable_is_no_answer_to_a_condition()
    {
        var answers = new Answers(new Dictionary<string, FieldValue> { ["a"] = FieldValue.NotApplicable.Value, ["c"] = FieldValue.NotApplicable.Value }, Answers.None.Texts);
        s_walk.Visible(0, answers).Select(q => q.Id).ShouldBe(["a"]);
        s_walk.Visible(3, answers).Select(q => q.Id).ShouldBe(["f", "g"]);
    }

    private static Answers Given(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).ToList();
        return new(
            parts.Where(p => p[0] is not ("d" or "e")).ToDictionary(p => p[0], p => FieldValue.Of(int.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture)), StringComparer.Ordinal),
            parts.Where(p => p[0] is "d" or "e").ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal));
    }
}
