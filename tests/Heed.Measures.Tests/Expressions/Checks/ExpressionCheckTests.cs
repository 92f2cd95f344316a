using Heed.Measures.Expressions;
using Heed.Measures.Expressions.Checks;

namespace Heed.Measures.Tests.Expressions.Checks;

public sealed class ExpressionCheckTests
{
    private static readonly Dictionary<string, NameKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["nps"] = new NameKind.Number(0, 10, true) { NotApplicable = true },
        ["age"] = new NameKind.Number(0, null, false),
        ["colour"] = new NameKind.Codes(["red", "green"], false),
        ["why"] = new NameKind.Codes(["price", "speed", "staff"], true),
        ["size"] = new NameKind.Codes(["1", "2", "10"], false),
        ["smoker"] = new NameKind.Codes(["yes", "no"], false),
        ["segment"] = new NameKind.Codes(null, false),
        ["visit"] = new NameKind.Day(new(2026, 1, 1), new(2026, 12, 31)),
        ["comment"] = new NameKind.Words(),
        ["today"] = new NameKind.Day(null, null),
    };

    [Theory]
    [InlineData("nps <= 6 and not (nps = 0 or na(nps))")]
    [InlineData("nps = '7' or nps > 9.5")]
    [InlineData("age > 1e6 or age = 0.5")]
    [InlineData("colour in ('red', 'green') and why contains 'price' and why != 'speed'")]
    [InlineData("size > 5 and smoker = true")]
    [InlineData("segment = 'Gold' and segment != 'Silver'")]
    [InlineData("visit >= 2026-06-01 and visit < 2026-07-01 and days(visit, today) > 3")]
    [InlineData("length(comment) > 5 and comment contains 'x' and lower(comment) = 'x'")]
    [InlineData("round(nps / 2) + count(why) > age")]
    [InlineData("why = 'price' and why = 'speed'")]
    [InlineData("unknown = 5 and unknown < 'x'")]
    [InlineData("if(nps > 5, 1, 0) = 1")]
    public void What_can_be_meant_is_left_alone(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("nps = 3 and colour = 'gren'", 22, ExpressionRules.NoSuchAnswer)]
    [InlineData("colour in ('red', 'blue')", 19, ExpressionRules.NoSuchAnswer)]
    [InlineData("colour != 'Red'", 11, ExpressionRules.NoSuchAnswer)]
    [InlineData("why = 'quality'", 7, ExpressionRules.NoSuchAnswer)]
    [InlineData("nps = 11", 7, ExpressionRules.NoSuchAnswer)]
    [InlineData("nps = 6.5", 7, ExpressionRules.NoSuchAnswer)]
    [InlineData("nps != 'many'", 8, ExpressionRules.NoSuchAnswer)]
    [InlineData("smoker = 1", 10, ExpressionRules.NoSuchAnswer)]
    [InlineData("nps > 10", 1, ExpressionRules.Never)]
    [InlineData("age < 0", 1, ExpressionRules.Never)]
    [InlineData("visit > 2026-12-31", 1, ExpressionRules.Never)]
    [InlineData("nps < 2026-01-01", 1, ExpressionRules.Never)]
    [InlineData("size > 10", 1, ExpressionRules.Never)]
    [InlineData("comment = 'bad'", 1, ExpressionRules.Words)]
    [InlineData("comment in ('bad')", 1, ExpressionRules.Words)]
    [InlineData("comment = colour", 1, ExpressionRules.Words)]
    [InlineData("nps = visit", 1, ExpressionRules.Kinds)]
    [InlineData("nps + 1 = 'x'", 1, ExpressionRules.Kinds)]
    [InlineData("nps in (age, visit)", 14, ExpressionRules.Kinds)]
    [InlineData("1 < why + 1", 5, ExpressionRules.Arithmetic)]
    [InlineData("visit - 1 > 2", 1, ExpressionRules.Arithmetic)]
    [InlineData("round(comment) = 1", 7, ExpressionRules.Arithmetic)]
    [InlineData("days(nps, today) > 2", 6, ExpressionRules.Arithmetic)]
    [InlineData("nps >= 9 and nps <= 6", 1, ExpressionRules.Contradiction)]
    [InlineData("nps >= 9 and (nps <= 6 or not answered(nps))", 1, ExpressionRules.Contradiction)]
    [InlineData("not answered(colour) and colour = 'red'", 1, ExpressionRules.Contradiction)]
    [InlineData("why = 'price' and not (why in ('price', 'staff'))", 1, ExpressionRules.Contradiction)]
    [InlineData("count(why) > 3", 1, ExpressionRules.Contradiction)]
    [InlineData("nps * 2 > 20", 1, ExpressionRules.Contradiction)]
    [InlineData("age > 5 and age < 5", 1, ExpressionRules.Contradiction)]
    [InlineData("segment = 'Gold' and segment = 'Silver'", 1, ExpressionRules.Contradiction)]
    [InlineData("1 = 2", 1, ExpressionRules.Contradiction)]
    [InlineData("na(colour)", 1, ExpressionRules.Contradiction)]
    public void What_can_never_be_is_an_error_at_its_place(string text, int column, string rule)
    {
        var finding = Find(text).Where(f => f.IsError).ShouldHaveSingleItem();
        (finding.Column, finding.Rule).ShouldBe((column, rule), finding.Message);
    }

    [Theory]
    [InlineData("nps <= 11", ExpressionRules.Always)]
    [InlineData("nps >= 0", ExpressionRules.Always)]
    [InlineData("visit >= 2026-01-01", ExpressionRules.Always)]
    [InlineData("colour < 'h'", ExpressionRules.OrderOfTexts)]
    public void What_is_only_odd_is_a_warning(string text, string rule)
    {
        var finding = Find(text).ShouldHaveSingleItem();
        (finding.IsError, finding.Rule).ShouldBe((false, rule), finding.Message);
    }

    private static IReadOnlyList<ExpressionFinding> Find(string text)
    {
        var columns = new ExpressionColumns();
        var parse = ExpressionParser.Parse(text, columns);
        parse.Problem.ShouldBeNull();
        return ExpressionCheck.Find(parse.Tree!, s_kinds.GetValueOrDefault, columns);
    }
}
