using Heed.Measures.Weighting;

namespace Heed.Measures.Tests.Weighting;

public class DesignWeightsTests
{
    [Fact]
    public void Probabilities_of_all_stages_multiply()
    {
        DesignWeights.Of().ShouldBe(1);
        DesignWeights.Of(0.25).ShouldBe(4);
        DesignWeights.Of(0.5, 0.2, 1).ShouldBe(10, 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Nobody_answers_who_could_not_be_chosen(double probability) =>
        Should.Throw<ArgumentOutOfRangeException>(() => DesignWeights.Of(0.5, probability));

    [Fact]
    public void Weights_undo_a_lopsided_sample()
    {
        // Of 1,000 happy and 1,000 unhappy customers one in ten and one in two were asked and answered: 100 nines and 500 threes.
        var answers = Enumerable.Repeat(9, 100).Concat(Enumerable.Repeat(3, 500)).ToArray();
        double[] weights = [.. Enumerable.Repeat(DesignWeights.Of(0.1), 100), .. Enumerable.Repeat(DesignWeights.Of(0.5), 500)];
        WeightedScores.Mean(WeightedTally.Of(answers, weights), default).Value!.Value.ShouldBe(6, 1e-12);
    }

    [Fact]
    public void Normalised_weights_add_up_to_the_answers()
    {
        DesignWeights.Normalised([1, 3]).ShouldBe([0.5, 1.5]);
        DesignWeights.Normalised([]).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => DesignWeights.Normalised([0, 0]));
    }

    [Fact]
    public void Whoever_gives_impossible_weights_is_told()
    {
        Refused.With("A selection probability is above 0 and at most 1.", () => DesignWeights.Of(0));
        Refused.With("Weights add up to more than 0.", () => DesignWeights.Normalised([0, 0]), () => DesignWeights.Normalised([double.NaN]));
        Refused.With("A weight for each answer.", () => WeightedTally.Of([1, 2], [1]));
        Refused.With("A weight is 0 or more.", () => WeightedTally.Of([1], [-1]), () => WeightedTally.Of([1], [double.PositiveInfinity]));
    }
}
