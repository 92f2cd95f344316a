using Heed.Measures.Expressions;

namespace Heed.Measures.Tests.Expressions;

public sealed class ExpressionParserTests
{
    private static Expression Tree(string text)
    {
        var parse = ExpressionParser.Parse(text);
        parse.Problem.ShouldBeNull();
        return parse.Tree.ShouldNotBeNull();
    }

    private static Expression.Compare Is(string name, double value) => new(name, Comparison.Equal, new Constant.Number(value));

    [Fact]
    public void The_example_of_the_documentation_is_read()
    {
        Tree("country = 'de' and (nps <= 6 or status in ('Gold','Silver')) and not answered(comment) and at >= 2026-01-01").ShouldBe(
            new Expression.And(
                new Expression.And(
                    new Expression.And(
                        new Expression.Compare("country", Comparison.Equal, new Constant.Text("de")),
                        new Expression.Or(
                            new Expression.Compare("nps", Comparison.LessOrEqual, new Constant.Number(6)),
                            new Expression.In("status", [new Constant.Text("Gold"), new Constant.Text("Silver")]))),
                    new Expression.Not(new Expression.Answered("comment"))),
                new Expression.Compare("at", Comparison.GreaterOrEqual, new Constant.Day(new(2026, 1, 1)))));
    }

    [Fact]
    public void And_binds_tighter_than_or_and_not_tighter_than_and() =>
        Tree("a = 1 or not b = 2 AND c = 3").ShouldBe(new Expression.Or(Is("a", 1), new Expression.And(new Expression.Not(Is("b", 2)), Is("c", 3))));

    [Theory]
    [InlineData("a = 1", Comparison.Equal)]
    [InlineData("a!=1", Comparison.NotEqual)]
    [InlineData("a <> 1", Comparison.NotEqual)]
    [InlineData("a<1", Comparison.Less)]
    [InlineData("a <= 1", Comparison.LessOrEqual)]
    [InlineData("a>1", Comparison.Greater)]
    [InlineData("a >=1", Comparison.GreaterOrEqual)]
    public void Each_operator_is_read(string text, Comparison expected) =>
        Tree(text).ShouldBe(new Expression.Compare("a", expected, new Constant.Number(1)));

    [Fact]
    public void Not_in_is_the_opposite_of_in() =>
        Tree("a not in (1, 'x')").ShouldBe(new Expression.Not(new Expression.In("a", [new Constant.Number(1), new Constant.Text("x")])));

    [Fact]
    public void A_name_in_double_quotes_may_hold_anything() =>
        Tree("\"Flight \"\"long\"\" Distance\" = -1.5e2").ShouldBe(Is("Flight \"long\" Distance", -150));

    [Fact]
    public void A_quote_inside_a_text_is_written_twice() =>
        Tree("a = 'it''s'").ShouldBe(new Expression.Compare("a", Comparison.Equal, new Constant.Text("it's")));

    [Theory]
    [InlineData("", 1, "found the end, expected a name")]
    [InlineData("nps", 4, "found the end, expected = != <> < <= > >= in or not in")]
    [InlineData("nps = ", 7, "found the end, expected a number, a 'text' or a day")]
    [InlineData("nps = gold", 7, "found gold, expected a number")]
    [InlineData("nps = 'gold", 7, "found a text without its closing '")]
    [InlineData("nps = 1 unit = 2", 9, "found unit, expected and, or, or the end")]
    [InlineData("(nps = 1", 9, "found the end, expected and, or, or )")]
    [InlineData("nps in 1", 8, "found 1, expected (")]
    [InlineData("nps in (1 2)", 11, "found 2, expected , or )")]
    [InlineData("nps in ()", 9, "found ), expected a number")]
    [InlineData("at > 2026-02-30", 6, "found 2026-02-30, which is no day of the calendar")]
    [InlineData("nps = 1e999", 7, "found a number too large to hold")]
    [InlineData("nps ; 1", 5, "found ;, expected")]
    [InlineData("\"\" = 1", 1, "found a name without letters")]
    [InlineData("and = 1", 1, "found and, expected a name")]
    [InlineData("answered(1)", 10, "found 1, expected a name")]
    [InlineData("nps not 1", 9, "found 1, expected in")]
    public void A_problem_says_where_and_what_was_expected(string text, int column, string message)
    {
        var parse = ExpressionParser.Parse(text);
        parse.Tree.ShouldBeNull();
        var problem = parse.Problem.ShouldNotBeNull();
        problem.Column.ShouldBe(column);
        problem.Message.ShouldStartWith(message);
    }

    [Fact]
    public void Nesting_and_length_are_limited()
    {
        Tree(new string('(', 100) + "a = 1" + new string(')', 100)).ShouldBe(Is("a", 1));
        ExpressionParser.Parse(new string('(', 101) + "a = 1" + new string(')', 101)).Problem!.Column.ShouldBe(101);
        ExpressionParser.Parse(string.Concat(Enumerable.Repeat("not ", 5_000))[..10_000]).Problem.ShouldNotBeNull();
        ExpressionParser.Parse(new string(' ', 10_001)).Problem!.Column.ShouldBe(10_001);
        var longest = string.Join("or ", Enumerable.Repeat("a=1", 1_666));
        Tree(longest).Names().ShouldBe(["a"]);
        Tree(longest).ToText().Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void Hostile_text_never_throws_and_what_is_read_can_be_written()
    {
        var random = new Random(20260101);
        const string alphabet = "ab _.-'\"()=<>!,0159eE+\n\t\\;😀é𝟙\0and or not in answered( 2026-01-01";
        for (var i = 0; i < 10_000; i++)
        {
            var text = random.Next(2) == 0
                ? new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => alphabet[random.Next(alphabet.Length)])])
                : Mutated(random, RandomExpressions.Tree(random, 4).ToText(), alphabet);
            var parse = ExpressionParser.Parse(text);
            (parse.Tree is null).ShouldBe(parse.Problem is not null, text);
            parse.Problem?.Column.ShouldBeInRange(1, Math.Max(text.Length, ExpressionParser.MaxLength) + 1);
            if (parse.Tree is { } tree) ExpressionParser.Parse(tree.ToText()).Tree.ShouldBe(tree, text);
        }
    }

    private static string Mutated(Random random, string text, string alphabet)
    {
        var letters = text.ToList();
        for (var change = random.Next(1, 5); change > 0 && letters.Count > 0; change--)
        {
            var at = random.Next(letters.Count);
            switch (random.Next(3))
            {
                case 0: letters.RemoveAt(at); break;
                case 1: letters.Insert(at, alphabet[random.Next(alphabet.Length)]); break;
                default: letters[at] = alphabet[random.Next(alphabet.Length)]; break;
            }
        }

        return new string([.. letters]);
    }
}
