using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Comparisons;

public class GroupsAgainstRestTests
{
    private static readonly MeasureContext Context = new(FieldType.Nps);

    private static readonly Tally[] Groups =
        [Tallies.Nps(50, 30, 20), Tallies.Nps(20, 30, 50), Tallies.Nps(35, 30, 35), Tallies.Nps(38, 30, 32).WithSkipped(5, 5)];

    [Fact]
    public void Each_group_is_compared_with_all_the_others_merged()
    {
        var differences = GroupsAgainstRest.Compare(new Nps(), Groups, Context, Adjustment.None);
        for (var i = 0; i < Groups.Length; i++)
        {
            var rest = Groups.Where((_, index) => index != i).Aggregate(Tally.Empty, (sum, group) => sum.Merge(group));
            var alone = new Nps().Compare(Groups[i], rest, Context);
            (differences[i].Value, differences[i].Low, differences[i].P, differences[i].AdjustedP).ShouldBe((alone.Value, alone.Low, alone.P, null));
            differences[i].OtherN.ShouldBe(300);
        }
    }

    [Fact]
    public void Significance_goes_by_the_adjusted_p()
    {
        var differences = GroupsAgainstRest.Compare(new Nps(), Groups, Context);
        var expected = AdjustedP.Holm([.. differences.Select(difference => difference.P!.Value)]);
        differences.Select(difference => difference.AdjustedP!.Value).ShouldBe(expected);
        differences.Select(difference => difference.Significant).ShouldBe([true, true, false, false]);

        var borderline = new Difference { Unit = Units.Points, Method = DifferenceMethods.Newcombe, P = 0.04 };
        borderline.Significant.ShouldBeTrue();
        (borderline with { AdjustedP = 0.08 }).Significant.ShouldBeFalse();
    }

    [Fact]
    public void A_group_without_answers_takes_no_part_in_the_adjustment()
    {
        var with = GroupsAgainstRest.Compare(new Nps(), [.. Groups, Tally.Empty.WithSkipped(10, 0)], Context);
        var without = GroupsAgainstRest.Compare(new Nps(), Groups, Context);
        with.Take(4).Select(difference => difference.AdjustedP).ShouldBe(without.Select(difference => difference.AdjustedP));
        with[4].P.ShouldBeNull();
        with[4].Significant.ShouldBeFalse();
        with[4].Warnings.ShouldContain(Warnings.NoComparison);
    }

    [Fact]
    public void A_single_group_has_no_rest() =>
        GroupsAgainstRest.Compare(new Nps(), [Groups[0]], Context).ShouldHaveSingleItem().Value.ShouldBeNull();
}
