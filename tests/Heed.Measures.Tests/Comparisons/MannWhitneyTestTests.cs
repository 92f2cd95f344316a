using Heed.Measures.Comparisons;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Comparisons;

public class MannWhitneyTestTests
{
    [Theory]
    [InlineData("chickwts", "wilcox_casein_linseed", 0, 2, true)]
    [InlineData("ozone", "wilcox_ozone", 0, 3, true)]
    [InlineData("ozone", "wilcox_ozone_plain", 0, 3, false)]
    public void The_test_agrees_with_R(string data, string name, int first, int second, bool corrected)
    {
        var expected = ReferenceFile.Read("comparisons.json").GetProperty(name);
        var groups = Groups.Numbers(data);
        var test = MannWhitneyTest.Of(groups[first], groups[second], corrected)!.Value;
        test.U.ShouldBe(expected.Number("statistic"), 1e-9);
        test.P.ShouldBe(expected.Number("p_value"), 1e-9 * expected.Number("p_value"));
        MannWhitneyTest.Of(Groups.Histogram(groups[first]), Groups.Histogram(groups[second]), corrected)!.Value.P.ShouldBe(test.P, 1e-12);
    }

    [Fact]
    public void Nothing_can_be_judged_without_answers_or_without_differences()
    {
        MannWhitneyTest.Of([], [1.0, 2]).ShouldBeNull();
        MannWhitneyTest.Of([3.0, 3], [3.0]).ShouldBeNull();
        MannWhitneyTest.Of([1.0], [2.0])!.Value.P.ShouldBe(1);
        MannWhitneyTest.Of([1.0, 3], [2.0, 2])!.Value.ShouldBe(new MannWhitneyTest(2, 0, 1, 0.5));
    }

    [SeededProperty]
    public void Superiority_counts_pairs_and_swapping_turns_it(byte[] left, byte[] right)
    {
        double[] a = [.. left.Select(x => (double)(x % 6))], b = [.. right.Select(x => (double)(x % 6))];
        if (MannWhitneyTest.Of(a, b) is not { } test) return;
        var back = MannWhitneyTest.Of(b, a)!.Value;
        test.Superiority.ShouldBe(a.SelectMany(x => b.Select(y => x > y ? 1 : x == y ? 0.5 : 0)).Average(), 1e-12);
        (test.Superiority + back.Superiority).ShouldBe(1, 1e-12);
        test.P.ShouldBe(back.P, 1e-12);
        test.P.ShouldBeInRange(0, 1);
        var plain = MannWhitneyTest.Of(a, b, corrected: false)!.Value;
        (plain.Z * plain.Z).ShouldBe(KruskalWallisTest.Of([a, b])!.Value.Statistic, 1e-9);
    }
}
