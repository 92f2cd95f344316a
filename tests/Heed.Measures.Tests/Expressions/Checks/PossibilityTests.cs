using Heed.Measures.Expressions;
using Heed.Measures.Expressions.Checks;

namespace Heed.Measures.Tests.Expressions.Checks;

public sealed class PossibilityTests
{
    private static readonly Dictionary<string, NameKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["n"] = new NameKind.Number(0, 3, true) { NotApplicable = true },
        ["c"] = new NameKind.Codes(["x", "y"], false),
        ["m"] = new NameKind.Codes(["p", "q"], true),
    };

    private static readonly Value[] s_numbers = [Value.None, Value.Inapplicable, Value.Of(0), Value.Of(1), Value.Of(2), Value.Of(3)];
    private static readonly Value[] s_codes = [Value.None, Value.Of("x"), Value.Of("y")];
    private static readonly Value[] s_sets = [Value.None, Value.Of(["p"]), Value.Of(["q"]), Value.Of(["p", "q"])];

    [Fact]
    public void It_says_what_trying_all_answers_says()
    {
        var random = new Random(11);
        var impossible = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var condition = Condition(random, random.Next(1, 5));
            var tried = s_numbers.Any(n => s_codes.Any(c => s_sets.Any(m => condition.Evaluate(name => name switch { "n" => n, "c" => c, _ => m }))));
            Possibility.CanHold(condition, s_kinds.GetValueOrDefault).ShouldBe(tried, condition.ToText());
            if (!tried) impossible++;
        }

        impossible.ShouldBeGreaterThan(200);
    }

    [Theory]
    [InlineData("a = b and a != b")]
    [InlineData("unknown = 1 and unknown = 2")]
    public void What_it_cannot_tell_is_possible(string text) => Possibility.CanHold(ExpressionParser.Parse(text).Tree!, _ => null).ShouldBeTrue();

    [Fact]
    public void A_condition_of_any_size_is_answered_soon()
    {
        var text = string.Join(" and ", Enumerable.Range(0, 250).Select(i => $"(n = {i % 4} or c = 'x' or m = 'p')"));
        Possibility.CanHold(ExpressionParser.Parse(text).Tree!, s_kinds.GetValueOrDefault).ShouldBeTrue();
        var chain = string.Join(" or ", Enumerable.Repeat("n=9", 1_400));
        Possibility.CanHold(ExpressionParser.Parse(chain).Tree!, s_kinds.GetValueOrDefault).ShouldBeFalse();
    }

    private static Expression Condition(Random random, int depth) => (depth == 0 ? 3 + random.Next(4) : random.Next(7)) switch
    {
        0 or 1 => new Expression.And(Condition(random, depth - 1), Condition(random, depth - 1)),
        2 => new Expression.Or(Condition(random, depth - 1), Condition(random, depth - 1)),
        3 => new Expression.Not(Condition(random, Math.Max(0, depth - 1))),
        4 => new Expression.Compare("n", (Comparison)random.Next(6), new Constant.Number(random.Next(-1, 9) / 2.0)),
        5 => random.Next(2) == 0
            ? new Expression.Compare("c", (Comparison)random.Next(6), new Constant.Text(random.Next(3) == 0 ? "z" : "x"))
            : new Expression.In("m", [new Constant.Text(random.Next(2) == 0 ? "p" : "q")]),
        _ => random.Next(3) switch
        {
            0 => new Expression.Answered(random.Next(2) == 0 ? "n" : "m"),
            1 => new Expression.NotApplicable("n"),
            _ => new Expression.Compare("m", (Comparison)random.Next(2), new Constant.Text(random.Next(2) == 0 ? "p" : "q")),
        },
    };
}
