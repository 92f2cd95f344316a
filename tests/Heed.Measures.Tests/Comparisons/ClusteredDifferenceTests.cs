using Heed.Measures.Comparisons;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Comparisons;

public class ClusteredDifferenceTests
{
    [Fact]
    public void The_difference_of_two_periods_agrees_with_Rs_survey()
    {
        var reference = ReferenceFile.Read("comparisons.json").GetProperty("clustered");
        var rows = reference.Numbers("id").Zip(reference.Numbers("x"), reference.Numbers("period"));
        CustomerAnswers[] customers =
        [
            .. rows.GroupBy(row => row.First).Select(own => new CustomerAnswers(
                own.Count(row => row.Third == 0), own.Where(row => row.Third == 0).Sum(row => row.Second),
                own.Count(row => row.Third == 1), own.Where(row => row.Third == 1).Sum(row => row.Second))),
        ];
        var compared = ClusteredDifference.Of(customers, default)!.Value;
        compared.Value.ShouldBe(reference.Number("diff"), 1e-9);
        compared.StandardError.ShouldBe(reference.Number("diff_se"), 1e-9);
    }

    [Fact]
    public void Customers_who_all_answered_once_in_both_are_a_paired_t_test()
    {
        // R's sleep data: paired t = −4.062127683382 on 9 degrees of freedom, p = 0.002832890197384.
        var sleep = ReferenceFile.Read("tests.json").GetProperty("sleep");
        var compared = ClusteredDifference.Of([.. sleep.Numbers("1").Zip(sleep.Numbers("2"), (a, b) => new CustomerAnswers(1, a, 1, b))], default)!.Value;
        (compared.Value / compared.StandardError).ShouldBe(-4.062127683382, 1e-9);
        compared.P.ShouldBe(0.002832890197384, 1e-9);
        compared.Interval.Low.ShouldBe(-2.459885763277, 1e-9);
        compared.Interval.High.ShouldBe(-0.700114236723, 1e-9);
    }

    [Fact]
    public void Nothing_can_be_judged_of_one_customer_an_empty_group_or_no_differences()
    {
        ClusteredDifference.Of([], default).ShouldBeNull();
        ClusteredDifference.Of([new(2, 14, 1, 6)], default).ShouldBeNull();
        ClusteredDifference.Of([new(2, 14, 0, 0), new(1, 5, 0, 0)], default).ShouldBeNull();
        ClusteredDifference.Of([new(2, 14, 2, 14), new(1, 7, 0, 0)], default).ShouldBeNull();
    }
}
