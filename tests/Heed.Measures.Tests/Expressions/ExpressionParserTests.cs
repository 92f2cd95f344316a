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
    [InlineData("nps = and", 7, "found and, expected a number")]
    [InlineData("nps + 1", 8, "found the end, expected = !=")]
    [InlineData("nps + 1 and a = 1", 9, "found and, expected = !=")]
    [InlineData("a = 1 = 1", 7, "found =, expected and, or, or the end")]
    [InlineData("true", 5, "found the end, expected = !=")]
    [InlineData("foo(a) = 1", 1, "found foo(, which is no function")]
    [InlineData("round(a, 1, 2) = 1", 1, "found round of 3, expected 1 to 2")]
    [InlineData("days(a) = 1", 1, "found days of 1, expected 2")]
    [InlineData("sum() = 1", 5, "found ), expected a number")]
    [InlineData("if(a, 1, 2) = 1", 5, "found ,, expected = !=")]
    [InlineData("if(a = 1, 2) = 1", 1, "found if of 1, expected 2")]
    [InlineData("a contains ", 12, "found the end, expected a number")]
    [InlineData("days(a, 2026-1-5) > 1", 9, "found 2026-1-5, which is no day of the calendar")]
    [InlineData("(a + 1", 7, "found the end, expected an operator or )")]
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
    public void Terms_stand_on_either_side_and_times_binds_tighter_than_plus()
    {
        Term.Named a = new("a"), b = new("b");
        Tree("a + b * 2 > -b / (a - 1)").ShouldBe(new Expression.CompareTerms(
            new Term.Arithmetic(a, ArithmeticOperator.Plus, new Term.Arithmetic(b, ArithmeticOperator.Times, Number(2))),
            Comparison.Greater,
            new Term.Arithmetic(new Term.Negated(b), ArithmeticOperator.DividedBy, new Term.Arithmetic(a, ArithmeticOperator.Minus, Number(1)))));
        Tree("a -1 = b").ShouldBe(new Expression.CompareTerms(new Term.Arithmetic(a, ArithmeticOperator.Minus, Number(1)), Comparison.Equal, b));
        Tree("a = -1").ShouldBe(Is("a", -1));
        Tree("a-1 = 2").ShouldBe(Is("a-1", 2));
        Tree("((a)) = (1)").ShouldBe(Is("a", 1));
    }

    [Fact]
    public void Functions_are_read_in_any_case_and_their_names_stay_free()
    {
        Tree("ROUND(mean(a, b), 1) >= 3").ShouldBe(new Expression.CompareTerms(
            new Term.Call(Function.Round, [new Term.Call(Function.Mean, [new Term.Named("a"), new Term.Named("b")]), Number(1)]), Comparison.GreaterOrEqual, Number(3)));
        Tree("count = 1 and contains in (1) and na != 1 and if > 2").Names().ShouldBe(["count", "contains", "na", "if"]);
        Tree("contains(a, 'x')").ShouldBe(Tree("a contains 'x'"));
        Tree("a = true and \"true\" = 1").Names().ShouldBe(["a", "true"]);
        Tree("na(a) and (answered(b)) = true").Names().ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_term_is_read_alone()
    {
        ExpressionParser.ParseTerm("if(a > 1, a, b) + 1").Tree.ShouldBe(new Term.Arithmetic(
            new Term.Either(new Expression.Compare("a", Comparison.Greater, new Constant.Number(1)), new Term.Named("a"), new Term.Named("b")), ArithmeticOperator.Plus, Number(1)));
        ExpressionParser.ParseTerm("a >= 9 and b = 1").Tree.ShouldBeOfType<Term.Condition>();
        ExpressionParser.ParseTerm("a b").Problem!.Column.ShouldBe(3);
    }

    [Fact]
    public void Parts_know_where_they_stood()
    {
        var columns = new ExpressionColumns();
        var tree = (Expression.And)ExpressionParser.Parse("a = 1 and  b + 2 < 'x'", columns).Tree!;
        columns.Of(tree.Right).ShouldBe(12);
        columns.Of(((Expression.Compare)tree.Left).Value).ShouldBe(5);
        columns.Of(((Expression.CompareTerms)tree.Right).Right).ShouldBe(20);
    }

    private static Term.Literal Number(double value) => new(new Constant.Number(value));

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
        Tree("a = " + string.Join('+', Enumerable.Repeat("1", 501))).Names().ShouldBe(["a"]);
        ExpressionParser.Parse("a = " + string.Join('+', Enumerable.Repeat("1", 502))).Problem!.Message.ShouldStartWith("found more than 500");
        ExpressionParser.Parse("a = " + new string('-', 5_000) + "a").Problem.ShouldNotBeNull();
    }

    [Fact]
    public void Hostile_text_never_throws_and_what_is_read_can_be_written()
    {
        var random = new Random(20260101);
        const string alphabet = "ab _.-'\"()=<>!,0159eE+\n\t\\;😀é𝟙\0and or not in answered( 2026-01-01 +*/ true contains if( sum( round(";
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
