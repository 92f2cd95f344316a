using Heed.Measures.Anonymity;
using Heed.Measures.Expressions;

namespace Heed.Measures.Tests.Anonymity;

public sealed class LabelFilterTests
{
    private static readonly GroupLabel s_one = new(0, 0, new(["north", "oslo"], true), new Dictionary<string, string> { ["gender"] = "f" }, []);
    private static readonly GroupLabel s_other = new(0, 2, new(["north", "bergen"], true), new Dictionary<string, string> { ["gender"] = "f", ["role"] = "lead" }, []);

    [Fact]
    public void Of_two_groups_together_only_what_is_true_of_both_is_said()
    {
        var both = s_one.With(s_other);
        (both.FirstMonth, both.LastMonth).ShouldBe((0, 2));
        (both.Unit.Code, both.Unit.IsExact).ShouldBe(("north", false));
        both.Values.Keys.ShouldBe(["gender"]);
        both.Mixed.ShouldBe(["role"]);
        s_other.With(s_one).Key.ShouldBe(both.Key);
        s_one.With(s_one).Key.ShouldBe(s_one.Key);
    }

    [Theory]
    [InlineData("gender = 'f'", true)]
    [InlineData("gender = 'm'", false)]
    [InlineData("role = 'lead'", null)]
    [InlineData("not (role = 'lead')", null)]
    [InlineData("role = 'lead' and gender = 'm'", false)]
    [InlineData("role = 'lead' or gender = 'f'", true)]
    [InlineData("answered(role)", null)]
    [InlineData("answered(town)", false)]
    [InlineData("unit in ('north','oslo','bergen')", true)]
    [InlineData("unit in ('oslo')", null)]
    [InlineData("unit in ('south')", false)]
    [InlineData("answered(unit)", true)]
    public void A_filter_holds_for_all_for_none_or_can_not_be_told(string filter, bool? holds) =>
        LabelFilter.Holds(ExpressionParser.Parse(filter, new ExpressionColumns()).Tree!, s_one.With(s_other), code => code == "north" ? ["north", "oslo", "bergen"] : [code]).ShouldBe(holds);

    private static readonly GroupLabel s_nobodysUnit = s_one with { Unit = UnitPlace.None };
    private static readonly GroupLabel s_anyUnit = s_one with { Unit = new([], false) };

    [Theory]
    [InlineData("unit in ('oslo')", true, false, null)]
    [InlineData("answered(unit)", true, false, null)]
    [InlineData("not answered(unit)", false, true, null)]
    [InlineData("answered(unit) and gender = 'f'", true, false, null)]
    [InlineData("answered(unit) and gender = 'm'", false, false, false)]
    [InlineData("answered(unit) or gender = 'f'", true, true, true)]
    [InlineData("answered(unit) or gender = 'm'", true, false, null)]
    public void Of_one_unit_of_none_and_of_any_a_filter_tells_what_it_can(string filter, bool? one, bool? nobodys, bool? any)
    {
        bool? Holds(GroupLabel label) => LabelFilter.Holds(ExpressionParser.Parse(filter, new ExpressionColumns()).Tree!, label, code => [code]);
        (Holds(s_one), Holds(s_nobodysUnit), Holds(s_anyUnit)).ShouldBe((one, nobodys, any));
    }
}
