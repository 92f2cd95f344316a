using Heed.Measures.Comparisons;
using Heed.Measures.Fields;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Comparisons;

public class AllPairsTests
{
    private static readonly MeasureContext Context = new(FieldType.Nps);

    private static readonly Tally[] Groups = [Tallies.Nps(50, 30, 20), Tallies.Nps(20, 30, 50), Tally.Empty, Tallies.Nps(35, 30, 35)];

    [Theory]
    [InlineData(Adjustment.Holm)]
    [InlineData(Adjustment.BenjaminiHochberg)]
    public void Every_pair_is_compared_once_and_adjusted_with_those_that_can_be_judged(Adjustment adjustment)
    {
        var pairs = AllPairs.Compare(new Nps(), Groups, Context, adjustment);
        pairs.Select(pair => (pair.First, pair.Second)).ShouldBe([(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]);
        foreach (var pair in pairs) pair.Difference.P.ShouldBe(new Nps().Compare(Groups[pair.First], Groups[pair.Second], Context).P);

        var judged = pairs.Where(pair => pair.First != 2 && pair.Second != 2).ToArray();
        judged.Select(pair => pair.Difference.AdjustedP!.Value).ShouldBe(AdjustedP.By(adjustment, [.. judged.Select(pair => pair.Difference.P!.Value)]));
        pairs.Except(judged).ShouldAllBe(pair => pair.Difference.AdjustedP == null && !pair.Difference.Significant);
    }

    [Fact]
    public void Nothing_and_one_group_have_no_pairs()
    {
        AllPairs.Compare(new Nps(), [], Context).ShouldBeEmpty();
        AllPairs.Compare(new Nps(), [Groups[0]], Context).ShouldBeEmpty();
    }

    [Fact]
    public void Unadjusted_pairs_stay_as_they_are() =>
        AllPairs.Compare(new Nps(), Groups, Context, Adjustment.None).ShouldAllBe(pair => pair.Difference.AdjustedP == null);
}
