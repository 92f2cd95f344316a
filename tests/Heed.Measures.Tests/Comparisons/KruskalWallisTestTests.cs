using Heed.Measures.Comparisons;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Comparisons;

public class KruskalWallisTestTests
{
    [Theory]
    [InlineData("ozone")]
    [InlineData("chickwts")]
    public void The_test_agrees_with_R_by_numbers_and_by_histograms(string name)
    {
        var expected = ReferenceFile.Read("comparisons.json").GetProperty("kruskal_" + name);
        var groups = Groups.Numbers(name);
        foreach (var test in new[] { KruskalWallisTest.Of(groups)!.Value, KruskalWallisTest.Of([.. groups.Select(Groups.Histogram)])!.Value })
        {
            test.Statistic.ShouldBe(expected.Number("statistic"), 1e-9);
            test.DegreesOfFreedom.ShouldBe((int)expected.Number("parameter"));
            test.P.ShouldBe(expected.Number("p_value"), 1e-9 * expected.Number("p_value"));
        }
    }

    [Fact]
    public void Empty_groups_say_nothing_and_all_the_same_can_not_be_ranked()
    {
        KruskalWallisTest.Of([[1.0, 2], [], [2.0, 3]]).ShouldBe(KruskalWallisTest.Of([[1.0, 2], [2.0, 3]]));
        KruskalWallisTest.Of([[1.0, 2], []]).ShouldBeNull();
        KruskalWallisTest.Of([[4.0, 4], [4.0]]).ShouldBeNull();
        KruskalWallisTest.Of([[4.0], []]).ShouldBeNull();
        KruskalWallisTest.Of(Array.Empty<double[]>()).ShouldBeNull();
    }

    [SeededProperty]
    public void Only_the_order_of_the_scale_counts(byte[][] groups)
    {
        double[][] plain = [.. groups.Select(group => (group ?? []).Select(x => (double)(x % 8)).ToArray())];
        double[][] stretched = [.. plain.Select(group => group.Select(x => Math.Exp(x) - 3).ToArray())];
        var (a, b) = (KruskalWallisTest.Of(plain), KruskalWallisTest.Of(stretched));
        a.HasValue.ShouldBe(b.HasValue);
        if (a is not { } test) return;
        test.Statistic.ShouldBe(b!.Value.Statistic, 1e-9);
        test.P.ShouldBeInRange(0, 1);
        test.EpsilonSquared.ShouldBeInRange(0, 1 + 1e-12);
    }

    [Fact]
    public void Strength_is_H_over_what_it_can_be_at_most()
    {
        // Ranks 1, 2 against 3, 4: H = 12/20 · (2·1 + 2·1) = 2.4.
        var test = KruskalWallisTest.Of([[1.0, 2], [3.0, 4]])!.Value;
        test.Statistic.ShouldBe(2.4, 1e-12);
        test.EpsilonSquared.ShouldBe(0.8, 1e-12);
    }
}
