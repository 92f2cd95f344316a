using Heed.Act.Initiatives.Effects;
using Heed.Base.Units;
using Heed.Base.Workspaces;

namespace Heed.Act.Tests.Initiatives;

/// <summary>A bank with eight regions of five branches each.</summary>
public sealed class CompareLevelTests
{
    private static readonly UnitTree s_bank = new(
    [
        Unit.Create(new WorkspaceId(1), "bank", "Bank", null),
        .. Enumerable.Range(0, 8).SelectMany(r => (IEnumerable<Unit>)
        [
            Unit.Create(new WorkspaceId(1), $"r{r}", $"R{r}", "bank"),
            .. Enumerable.Range(0, 5).Select(b => Unit.Create(new WorkspaceId(1), $"r{r}-{b}", $"B{r}{b}", $"r{r}")),
        ]),
    ]);

    [Theory]
    [InlineData("r0,r1", 2, 2, 6)]
    [InlineData("r0", 3, 5, 35)]
    [InlineData("r0,r1-0", 3, 6, 34)]
    [InlineData("r0-0,r0-1", 3, 2, 38)]
    public void Units_are_compared_where_it_was_decided_or_one_level_down_where_so_few_can_not_be_told_from_chance(string scope, int level, int with, int without)
    {
        var found = CompareLevel.Of(s_bank, scope.Split(','))!.Value;
        (found.Level, found.With.Count, found.Without.Count).ShouldBe((level, with, without));
        found.With.Intersect(found.Without).ShouldBeEmpty();
    }

    [Fact]
    public void Done_everywhere_there_is_nothing_to_compare_with()
    {
        CompareLevel.Of(s_bank, []).ShouldBeNull();
        CompareLevel.Of(s_bank, ["bank"]).ShouldBeNull();
    }
}
