using Heed.Measures.Fields;
using Heed.Measures.Scores;

namespace Heed.Measures.Tests.Scores;

public class EffortTests
{
    [Fact]
    public void Effort_is_turned_so_that_higher_is_better()
    {
        var tally = Tallies.Counted((1, 20), (2, 10), (5, 10));
        var effort = new Effort5().Compute(tally, new(FieldType.Effort5));
        var asked = new Mean().Compute(tally, new(FieldType.Effort5));
        effort.Value!.Value.ShouldBe(3.75, 1e-12);
        asked.Value!.Value.ShouldBe(2.25, 1e-12);
        effort.Low!.Value.ShouldBe(6 - asked.High!.Value, 1e-12);
        effort.StandardError.ShouldBe(asked.StandardError);
        effort.Unit.ShouldBe("scale points");
    }

    [Theory]
    [InlineData("agree5", 5, 40)]
    [InlineData("agree7", 7, 300.0 / 7)]
    [InlineData("ease7", 7, 300.0 / 7)]
    public void The_share_that_found_it_easy_starts_at_its_own_point(string id, int points, double share)
    {
        FieldType.TryParse(id, null, null, out var field).ShouldBeTrue();
        var estimate = MeasureCatalogue.Find(id)!.Compute(Tallies.Of(Enumerable.Range(1, points)), new(field));
        estimate.Value!.Value.ShouldBe(share, 1e-12);
        estimate.Unit.ShouldBe("percent");
    }

    [Theory]
    [InlineData("effort5", "agree5")]
    [InlineData("agree5", "effort5")]
    [InlineData("agree7", "ease7")]
    [InlineData("ease7", "agree7")]
    [InlineData("agree5", "csat5")]
    public void The_variant_is_never_guessed(string id, string fieldName)
    {
        FieldType.TryParse(fieldName, null, null, out var field).ShouldBeTrue();
        var refusal = MeasureCatalogue.Find(id)!.Refuse(new(field));
        refusal!.Code.ShouldBe("wrong-field");
        refusal.Text.ShouldContain("never guessed");
    }

    [Fact]
    public void Effort_of_nobody_has_no_value() => new Effort5().Compute(Tally.Empty, new(FieldType.Effort5)).Value.ShouldBeNull();
}
