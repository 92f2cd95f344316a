using Heed.Measures.Fields;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Scores;

public class AdvocatesTests
{
    [Fact]
    public void Nine_and_ten_are_advocates_of_customers_counted_once()
    {
        var estimate = new Advocates().Compute(Tallies.Counted((10, 20), (9, 30), (8, 40), (0, 10)), new(FieldType.Nps));
        (estimate.Value, estimate.N, estimate.Unit).ShouldBe((50, 100, "percent"));
        // Wilson, as R's prop.test(50, 100, correct = FALSE).
        estimate.Low!.Value.ShouldBe(40.38315303659956, 1e-9);
        estimate.High!.Value.ShouldBe(59.61684696340044, 1e-9);
        new Advocates().IsOfCustomers.ShouldBeTrue();
        new Csat().IsOfCustomers.ShouldBeFalse();
    }

    [Fact]
    public void Of_satisfaction_only_the_highest_point_is() =>
        new Advocates().Compute(Tallies.Of(5, 5, 4, 1), new(FieldType.Csat(5))).Value.ShouldBe(50);

    [Fact]
    public void Effort_has_no_advocates() => new Advocates().Refuse(new(FieldType.Effort5))!.Text.ShouldContain("effort5");
}
