using Heed.Measures.Anonymity;

namespace Heed.Measures.Tests.Anonymity;

public sealed class GroupLabelTests
{
    private static readonly UnitPlace s_oslo = new(["north", "oslo"], true);

    [Fact]
    public void Months_count_from_the_year_nought_and_back()
    {
        GroupLabel.MonthOf(new(2026, 1, 31)).ShouldBe(2026 * 12);
        GroupLabel.MonthOf(new(2026, 12, 1)).ShouldBe((2026 * 12) + 11);
        foreach (var month in Enumerable.Range(1, 12)) GroupLabel.FirstDay(GroupLabel.MonthOf(new(2026, month, 15))).ShouldBe(new(2026, month, 1));
    }

    [Fact]
    public void Two_units_share_the_way_as_far_as_it_goes()
    {
        s_oslo.With(s_oslo).ShouldBeSameAs(s_oslo);
        s_oslo.With(new(["north", "oslo"], true)).ShouldBe(s_oslo);
        s_oslo.With(new(["north", "oslo", "majorstua"], true)).ShouldBe(new(["north", "oslo"], false));
        s_oslo.With(new(["south", "oslo"], true)).ShouldBe(new([], false));
        s_oslo.With(UnitPlace.None).ShouldBe(new([], false));
        s_oslo.ShouldNotBe(new(["north", "oslo"], false));
        s_oslo.Equals(null).ShouldBeFalse();
        (s_oslo.Code, UnitPlace.None.Code, UnitPlace.None.IsExact).ShouldBe(("oslo", null, true));
        new UnitPlace(["north", "oslo"], true).GetHashCode().ShouldBe(s_oslo.GetHashCode());
    }

    [Fact]
    public void Labels_that_say_the_same_have_one_key_and_no_others_have()
    {
        GroupLabel label = new(24_310, 24_312, s_oslo, new Dictionary<string, string> { ["gender"] = "f", ["role"] = "lead" }, ["age"]);
        (label with { Values = new Dictionary<string, string> { ["role"] = "lead", ["gender"] = "f" } }).Key.ShouldBe(label.Key);
        GroupLabel[] others =
        [
            new(24_309, 24_312, label.Unit, label.Values, label.Mixed),
            new(24_310, 24_311, label.Unit, label.Values, label.Mixed),
            new(24_310, 24_312, new(["north", "oslo"], false), label.Values, label.Mixed),
            new(24_310, 24_312, new(["north"], true), label.Values, label.Mixed),
            new(24_310, 24_312, label.Unit, new Dictionary<string, string> { ["gender"] = "f" }, label.Mixed),
            new(24_310, 24_312, label.Unit, new Dictionary<string, string> { ["gender"] = "f", ["role"] = "agent" }, label.Mixed),
            new(24_310, 24_312, label.Unit, label.Values, []),
            new(24_310, 24_312, label.Unit, label.Values, ["age", "role"]),
        ];
        others.Append(label).Select(one => one.Key).ShouldBeUnique();
        others.Select(one => AnswerGroup.KeyOf(["2026"], one)).Concat(others.Select(one => AnswerGroup.KeyOf(["2026", "2026-Q1"], one))).ShouldBeUnique();
    }

    [Fact]
    public void A_column_one_group_lacks_or_differs_in_is_mixed_and_stays_so()
    {
        GroupLabel one = new(5, 6, s_oslo, new Dictionary<string, string> { ["gender"] = "f", ["role"] = "lead" }, []);
        GroupLabel other = new(4, 5, s_oslo, new Dictionary<string, string> { ["gender"] = "f", ["role"] = "agent", ["town"] = "x" }, ["age"]);
        var all = GroupLabel.Of([one, other, new(9, 9, s_oslo, new Dictionary<string, string> { ["gender"] = "f", ["age"] = "30", ["role"] = "lead", ["town"] = "x" }, [])]);
        (all.FirstMonth, all.LastMonth).ShouldBe((4, 9));
        all.Values.ShouldBe([new("gender", "f")]);
        all.Mixed.ShouldBe(["age", "role", "town"]);
        GroupLabel.Of([one]).ShouldBeSameAs(one);
    }
}
