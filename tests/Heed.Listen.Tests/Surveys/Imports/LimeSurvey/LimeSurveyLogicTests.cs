using Heed.Listen.Surveys.Imports;
using Heed.Listen.Surveys.Imports.LimeSurvey;

namespace Heed.Listen.Tests.Surveys.Imports.LimeSurvey;

public sealed class LimeSurveyLogicTests
{
    private static readonly LimeVariables s_variables = Variables();

    [Theory]
    [InlineData("""Q1.NAOK == "A1" """, "Q1 = 'A1'")]
    [InlineData("""((7X1X11.NAOK == "A1"))""", "Q1 = 'A1'")]
    [InlineData("""Q1 != "A1" """, "not Q1 = 'A1'")]
    [InlineData("""Q1 == "" """, "not answered(Q1)")]
    [InlineData("""!is_empty(Q1.NAOK) and num >= 3""", "answered(Q1) and num >= 3")]
    [InlineData("""3 < num || num eq 1.5""", "num > 3 or num = 1.5")]
    [InlineData("""yes == 'Y' && !(yes == 'N')""", "yes = 'yes' and not yes = 'no'")]
    [InlineData("""many_a.NAOK == "Y" """, "many = 'a'")]
    [InlineData("""many_a""", "many = 'a'")]
    [InlineData("""count(many) > 1""", "count(many) > 1")]
    [InlineData("""count(many_a, many_b) > 1""", "sum(if(many = 'a', 1, 0), if(many = 'b', 1, 0)) > 1")]
    [InlineData("""sum(num, num) * 2 > num""", "coalesce(sum(num, num), 0) * 2 > num")]
    [InlineData("""words == 'it' """, "concat(words) = 'it'")]
    [InlineData("""rank_2 == 'x'""", "rank.x = 2")]
    [InlineData("""1""", "1 = 1")]
    public void What_ours_can_say_is_said(string theirs, string ours) => Conditions.Written(LimeSurveyLogic.Condition(theirs, s_variables).Condition).ShouldBe(ours);

    [Theory]
    [InlineData("Q9 == 1", "it looks at Q9, which is no answer that came along")]
    [InlineData("strpos(words, 'a') > 0", "it looks at strpos()")]
    [InlineData("Q1.shown == 'A'", "it looks at .shown of an answer")]
    [InlineData("Q1 == ", "it can't be read")]
    [InlineData("Q1 RX\"a\"", "it can't be read")]
    [InlineData("(((((", "it can't be read")]
    [InlineData("", "it can't be read")]
    public void What_ours_cannot_say_has_a_reason(string theirs, string why)
    {
        var said = LimeSurveyLogic.Condition(theirs, s_variables);
        said.Condition.ShouldBeNull();
        said.Why!.ToString().ShouldBe(why);
    }

    [Fact]
    public void No_text_is_too_broken_to_be_answered()
    {
        var dice = new Random(20260407);
        string[] pieces = ["Q1", "many_a", "num", "(", ")", "\"", "'", "==", "!=", "and", "or", "!", "-", ",", "count(", "if(", "1", ".5", "<", "rank_1", " ", "{", "\\", "é"];
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, dice.Next(1, 14)).Select(_ => pieces[dice.Next(pieces.Length)]));
            var said = LimeSurveyLogic.Condition(text, s_variables);
            (said.Condition is null).ShouldBe(said.Why is not null, text);
        }

        LimeSurveyLogic.Condition(new string('(', 5_000), s_variables).Why.ShouldNotBeNull();
        LimeSurveyLogic.Condition(new string('!', 4_999) + "1", s_variables).Why.ShouldNotBeNull();
        LimeSurveyLogic.Condition(string.Join("+", Enumerable.Repeat("1", 2_400)), s_variables).Why.ShouldNotBeNull();
    }

    private static LimeVariables Variables()
    {
        var variables = new LimeVariables("7");
        variables.Add(Question("11", "Q1"), "", new(LimeKind.Code, "Q1"));
        variables.Add(Question("12", "num"), "", new(LimeKind.Number, "num"));
        variables.Add(Question("13", "yes"), "", new(LimeKind.YesNo, "yes"));
        variables.Add(Question("14", "words"), "", new(LimeKind.Words, "words"));
        variables.Add(Question("15", "many"), "", new(LimeKind.Choices, "many"));
        foreach (var code in new[] { "a", "b" }) variables.Add(Question("15", "many"), code, new(LimeKind.Tick, "many", code));
        variables.Add(Question("16", "rank"), "2", new(LimeKind.Rank, "rank", "2"));
        return variables;
    }

    private static LimeQuestion Question(string id, string title) => new()
    {
        Id = id,
        Group = "1",
        Type = "L",
        Title = title,
        Text = [],
        Help = [],
        Mandatory = "",
        Other = false,
        Relevance = "",
        Parts = [],
        Answers = [],
        Attributes = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal),
    };
}
