using Heed.Base.Units;
using Heed.Base.Workspaces;

namespace Heed.Base.Tests.Units;

public sealed class UnitTreeTests
{
    private static readonly UnitTree s_tree = new([Of("all"), Of("north", "all"), Of("south", "all"), Of("tartu", "south"), Of("lost", "gone")]);

    [Fact]
    public void Within_a_unit_are_itself_and_all_below() => s_tree.Within("all").ShouldBe(["all", "north", "south", "tartu"], ignoreOrder: true);

    [Fact]
    public void Within_an_unknown_unit_is_just_its_code() => s_tree.Within("nowhere").ShouldBe(["nowhere"]);

    [Fact]
    public void The_path_leads_from_the_top_down() => s_tree.Path("tartu").ShouldBe(["all", "south", "tartu"]);

    [Fact]
    public void A_unit_whose_parent_is_gone_stands_at_the_top() => s_tree.Tops.Select(u => u.Code).ShouldBe(["all", "lost"]);

    [Fact]
    public void A_tree_bitten_into_its_own_tail_still_ends()
    {
        var ring = new UnitTree([Of("a", "b"), Of("b", "a"), Of("c", "c")]);
        ring.Within("a").ShouldBe(["a", "b"]);
        ring.Path("a").ShouldBe(["b", "a"]);
        ring.Path("c").ShouldBe(["c"]);
    }

    private static Unit Of(string code, string? parent = null) => Unit.Create(new WorkspaceId(1), code, code, parent);
}
