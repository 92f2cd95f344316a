using Heed.Measures.Tests.Reference;
using Heed.Measures.Weighting;

namespace Heed.Measures.Tests.Weighting;

public class ReplicateVarianceTests
{
    private static readonly RakingLimits s_uncut = new() { LargestWeight = null, Tolerance = 1e-12 };

    [Fact]
    public void Replicates_that_rake_anew_agree_with_Rs_survey()
    {
        var expected = Surveyed.Reference.GetProperty("jk");
        var mean = Replicated(tally => WeightedScores.Mean(tally, default).Value)!.Value;
        mean.Value.ShouldBe(expected.Number("mean"), 1e-6);
        mean.StandardError.ShouldBe(expected.Number("se_mean"), 1e-6);
        mean.Degrees.ShouldBe(9);
        var nps = Replicated(tally => WeightedScores.Nps(tally, default).Value)!.Value;
        nps.Value.ShouldBe(expected.Number("nps"), 1e-6);
        nps.StandardError.ShouldBe(expected.Number("se_nps"), 1e-6);
    }

    [Fact]
    public void Of_a_plain_mean_of_groups_of_one_it_is_the_usual_standard_error()
    {
        double[] numbers = [1, 2, 5, 9, 4];
        var found = ReplicateVariance.Of(5, left => numbers.Where((_, i) => i != left).Average())!.Value;
        found.StandardError.ShouldBe(Math.Sqrt(Tallies.Moments(numbers).Variance!.Value / 5), 1e-12);
    }

    [Fact]
    public void Unknown_of_one_group_or_where_a_replicate_is_unknown()
    {
        ReplicateVariance.Of(1, _ => 1).ShouldBeNull();
        ReplicateVariance.Of(3, left => left == 2 ? null : 1).ShouldBeNull();
        ReplicateVariance.Of(3, left => left is null ? null : 1).ShouldBeNull();

        // Without the second group nobody of category 1 is left.
        ReplicateVariance.OfRaked([9, 3, 4], [new("age", [0, 1, 0], [0.5, 0.5])], [0, 1, 2], tally => WeightedScores.Mean(tally, default).Value).ShouldBeNull();
        ReplicateVariance.OfRaked([], [], [], _ => 1).ShouldBeNull();
    }

    private static ReplicateVariance? Replicated(Func<WeightedTally, double?> score) =>
        ReplicateVariance.OfRaked(Surveyed.Answers, [Surveyed.Age, Surveyed.Region], Surveyed.Groups, score, Surveyed.Base, s_uncut);
}
