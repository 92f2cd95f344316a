using Heed.Measures.Reports;
using Heed.Measures.Tests.Reference;
using Heed.Measures.Times;

namespace Heed.Measures.Tests.Times;

public class ContactRateTests
{
    [Fact]
    public void The_exact_interval_agrees_with_R_poisson_test()
    {
        foreach (var row in ReferenceFile.Read("load.json").GetProperty("poisson").EnumerateArray())
        {
            var rate = ContactRate.Of((long)row[0].GetDouble(), 500);
            rate.Value!.Value.ShouldBe(2 * row[0].GetDouble(), 1e-12);
            rate.Low!.Value.ShouldBe(2 * row[1].GetDouble(), 1e-9);
            rate.High!.Value.ShouldBe(2 * row[2].GetDouble(), 1e-9);
        }
    }

    [Fact]
    public void Nobody_has_no_rate_and_counts_are_not_below_nothing()
    {
        ContactRate.Of(0, 0).ShouldSatisfyAllConditions(r => r.Value.ShouldBeNull(), r => r.Warnings.ShouldContain(Warnings.NoAnswers));
        ContactRate.Of(3, 1).Value.ShouldBe(3_000);
        Should.Throw<ArgumentOutOfRangeException>(() => ContactRate.Of(-1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => ContactRate.Of(1, -5));
    }

    [SeededProperty]
    public void The_rate_lies_in_its_interval(ushort contacts, ushort customers)
    {
        var rate = ContactRate.Of(contacts, customers + 1L);
        rate.IntervalHoldsValue.ShouldBeTrue();
        rate.Low!.Value.ShouldBeGreaterThanOrEqualTo(0);
        ContactRate.Of(contacts, customers + 1L, new(0.99)).High!.Value.ShouldBeGreaterThan(rate.High!.Value);
    }

    [Fact]
    public void Few_customers_are_flagged_and_the_error_is_that_of_a_count()
    {
        ContactRate.Of(9, 29).Warnings.ShouldBe([Warnings.SmallN(29)]);
        var rate = ContactRate.Of(9, 30);
        rate.Warnings.ShouldBeEmpty();
        rate.StandardError!.Value.ShouldBe(100, 1e-9);
        (rate.N, rate.Unit, rate.Method).ShouldBe((30, "number", "exact-poisson"));
        ContactRate.Mean(0, default).Low.ShouldBe(0);
        // −ln 0.025.
        ContactRate.Mean(0, default).High.ShouldBe(3.6888794541139363, 1e-9);
    }

    // R 4.2: qgamma(.025, n), qgamma(.975, n + 1).
    [Theory]
    [InlineData(10_000, 9804.9524672601838, 10197.9516246614730)]
    [InlineData(1_000_000, 998040.98334029387, 1001961.91194543219)]
    public void Many_contacts_keep_their_digits(long counted, double low, double high)
    {
        var interval = ContactRate.Mean(counted, default);
        interval.Low.ShouldBe(low, 1e-12 * low);
        interval.High.ShouldBe(high, 1e-12 * high);
    }
}
