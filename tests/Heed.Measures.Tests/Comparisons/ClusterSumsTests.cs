using Heed.Measures.Comparisons;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Comparisons;

public class ClusterSumsTests
{
    [Fact]
    public void The_standard_error_agrees_with_Rs_survey()
    {
        var reference = ReferenceFile.Read("comparisons.json").GetProperty("clustered");
        var sums = Customers(reference.Numbers("id"), reference.Numbers("x"));
        sums.Mean!.Value.ShouldBe(reference.Number("mean"), 1e-9);
        sums.StandardError!.Value.ShouldBe(reference.Number("se"), 1e-9);
        sums.DesignEffect!.Value.ShouldBeGreaterThan(1.3);
        var interval = sums.Interval(default)!.Value;
        interval.Contains(sums.Mean.Value).ShouldBeTrue();
        interval.Width.ShouldBe(2 * 2.0226909200367595 * reference.Number("se"), 1e-9);
    }

    [Fact]
    public void Nobody_one_customer_and_all_alike_say_what_they_can()
    {
        default(ClusterSums).Mean.ShouldBeNull();
        default(ClusterSums).Interval(default).ShouldBeNull();
        var one = ClusterSums.Of(7, 8);
        (one.Mean, one.StandardError, one.DesignEffect).ShouldBe((7.5, null, null));
        var alike = ClusterSums.Of(9, 9).Merge(ClusterSums.Of(9));
        (alike.StandardError, alike.DesignEffect).ShouldBe((0, null));
        ClusterSums.Of().ShouldBe(default);
    }

    [SeededProperty]
    public void One_answer_a_customer_is_the_plain_standard_error(sbyte[] answers)
    {
        var sums = Customers([.. Enumerable.Range(0, answers.Length).Select(i => (double)i)], [.. answers.Select(x => (double)x)]);
        var moments = Tallies.Moments(answers.Select(x => (double)x));
        if (moments.Variance is not { } variance) return;
        sums.StandardError!.Value.ShouldBe(Math.Sqrt(variance / moments.N), 1e-8);
        if (sums.DesignEffect is { } effect) effect.ShouldBe(1, 1e-6);
    }

    [SeededProperty]
    public void Merged_customers_are_all_customers(sbyte[][] left, sbyte[][] right)
    {
        static ClusterSums Of(IEnumerable<sbyte[]> customers) => customers
            .Select(answers => ClusterSums.Of([.. (answers ?? []).Select(x => (double)x)]))
            .Aggregate(default(ClusterSums), (sum, one) => sum.Merge(one));
        Of(left).Merge(Of(right)).ShouldBe(Of(left.Concat(right)));
    }

    private static ClusterSums Customers(double[] ids, double[] answers) => ids.Zip(answers)
        .GroupBy(row => row.First)
        .Select(customer => ClusterSums.Of([.. customer.Select(row => row.Second)]))
        .Aggregate(default(ClusterSums), (sum, one) => sum.Merge(one));
}
