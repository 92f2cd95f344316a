using Heed.Listen.Responses;

namespace Heed.Listen.Tests.Responses;

public sealed class ChanceOrderTests
{
    private static readonly string[] s_items = ["a", "b", "c", "d", "e", "last"];

    [Fact]
    public void One_respondent_always_sees_the_same_order_and_another_may_see_another()
    {
        var orders = Enumerable.Range(0, 200).Select(_ => Guid.NewGuid()).Select(id =>
        {
            var order = Order(id, s_items);
            Order(id, s_items).ShouldBe(order);
            order.Order(StringComparer.Ordinal).ShouldBe(s_items.Order(StringComparer.Ordinal));
            order[^1].ShouldBe("last");
            return string.Join(',', order);
        }).ToList();
        orders.Distinct().Count().ShouldBeGreaterThan(50);
        orders.GroupBy(o => o[0]).Select(g => g.Count()).ShouldAllBe(n => n > 15, "each comes first about as often");
    }

    [Fact]
    public void What_goes_away_leaves_the_rest_in_order()
    {
        var id = new Guid("01945f2e-0000-7000-8000-000000000001");
        Order(id, [.. s_items.Where(i => i != "c")]).ShouldBe(Order(id, s_items).Where(i => i != "c"));
    }

    private static IReadOnlyList<string> Order(Guid id, IReadOnlyList<string> items) => ChanceOrder.Of(items, id, "q", i => i, i => i == "last");
}
