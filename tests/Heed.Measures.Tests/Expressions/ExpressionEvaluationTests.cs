using Heed.Measures.Expressions;
using Heed.Measures.Fields;

namespace Heed.Measures.Tests.Expressions;

public sealed class ExpressionEvaluationTests
{
    private static readonly Dictionary<string, FieldValue> Record = new(StringComparer.Ordinal)
    {
        ["nps"] = FieldValue.Of(9),
        ["country"] = FieldValue.Of("de"),
        ["topics"] = FieldValue.Of("price", "speed"),
        ["none"] = FieldValue.Of((IReadOnlyList<string>)[]),
        ["unsure"] = FieldValue.NotApplicable.Value,
        ["born"] = FieldValue.Of("2001-05-17"),
        ["branch"] = FieldValue.Of("012"),
        ["at"] = FieldValue.Of("2026-03-01"),
    };

    [Theory]
    [InlineData("nps = 9", true)]
    [InlineData("nps != 9", false)]
    [InlineData("nps > 8.5 and nps <= 9", true)]
    [InlineData("nps in (7, 8)", false)]
    [InlineData("nps not in (7, 8)", true)]
    [InlineData("nps = '9'", true)]
    [InlineData("nps = 'many'", false)]
    [InlineData("nps != 'many'", false)]
    [InlineData("country = 'de'", true)]
    [InlineData("country = 'DE'", false)]
    [InlineData("country >= 'Z'", true)]
    [InlineData("country < 'dea'", true)]
    [InlineData("country != 5", false)]
    [InlineData("branch = 12", true)]
    [InlineData("branch = '12'", false)]
    [InlineData("topics = 'price'", true)]
    [InlineData("topics != 'price'", false)]
    [InlineData("topics != 'staff'", true)]
    [InlineData("topics in ('staff', 'speed')", true)]
    [InlineData("born < 2001-05-18", true)]
    [InlineData("born = 2001-05-17", true)]
    [InlineData("country < 2001-05-18", false)]
    [InlineData("at >= 2026-03-01 and at < 2026-04-01", true)]
    public void A_comparison_looks_at_the_value(string text, bool expected) => Holds(text).ShouldBe(expected);

    [Theory]
    [InlineData("missing")]
    [InlineData("unsure")]
    [InlineData("none")]
    public void Nothing_said_satisfies_no_comparison_and_not_turns_it_round(string name)
    {
        foreach (var condition in new[] { "= 1", "!= 1", "<> 'x'", "< 1", ">= ''", "in (1, 'x')" })
        {
            Holds($"{name} {condition}").ShouldBeFalse(condition);
            Holds($"not {name} {condition}").ShouldBeTrue(condition);
        }

        Holds($"answered({name})").ShouldBeFalse();
    }

    [Theory]
    [InlineData("answered(nps)", true)]
    [InlineData("answered(topics)", true)]
    [InlineData("answered(comment)", true)]
    [InlineData("answered(other)", false)]
    [InlineData("answered(comment) and not answered(other)", true)]
    [InlineData("answered(other) or nps = 9", true)]
    public void Answered_asks_for_a_value_or_a_text(string text, bool expected) => Holds(text).ShouldBe(expected);

    [Fact]
    public void Names_are_listed_once_in_order() =>
        ExpressionParser.Parse("b = 1 and (answered(c) or not a in (1)) and b = 2").Tree!.Names().ShouldBe(["b", "c", "a"]);

    private static bool Holds(string text) =>
        ExpressionParser.Parse(text).Tree!.Evaluate(Record.GetValueOrDefault, name => name == "comment");
}
