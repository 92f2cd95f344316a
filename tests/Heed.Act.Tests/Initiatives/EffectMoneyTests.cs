using Heed.Act.Cases.Desks;
using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Effects;

namespace Heed.Act.Tests.Initiatives;

public sealed class EffectMoneyTests
{
    private static readonly InitiativePlan s_plan = new() { Title = "Call back", Measure = new() { Source = "shop", Measure = "mean", Field = "rating" }, Units = ["r0"], Start = new(2026, 1, 1), Owner = Guid.Empty };

    [Theory]
    [InlineData(2.0, 1.5, 2.5, 5_000_00.0)]
    [InlineData(-2.0, -2.5, -1.5, 5_000_00.0)]
    [InlineData(0.4, 0.35, 0.49, 25_000_00.0)]
    // A hundredth moved prices no whole point.
    [InlineData(0.013, 0.011, 0.015, null)]
    // Ten times as much at one end as at the other.
    [InlineData(2.0, 0.4, 4.0, null)]
    [InlineData(2.0, null, null, null)]
    public void A_point_has_a_price_only_where_enough_moved_and_it_is_known_how_much(double value, double? low, double? high, double? price)
    {
        var effect = new InitiativeEffect { Answer = EffectAnswer.Better, Size = new EffectSize(value, low, high, 0.01) };
        var money = EffectMoney.Of(s_plan with { CostCents = 10_000_00 }, effect, new DeskSettings());
        (money.PerUnit, money.PerUnitUnsure).ShouldBe((price, price is null));
        EffectMoney.Of(s_plan, effect, new DeskSettings()).PerUnitUnsure.ShouldBeFalse("what costs nothing known has no price");
    }
}
