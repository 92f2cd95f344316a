using Heed.Measures.Effects;

namespace Heed.Measures.Tests.Effects;

public class AveragedFitTests
{
    [Theory]
    [InlineData("none", SeasonHandling.None)]
    [InlineData("allowed", SeasonHandling.Allowed)]
    [InlineData("estimated", SeasonHandling.Estimated)]
    public void Averages_over_the_shapes_agree_with_matrices_in_full(string name, SeasonHandling season)
    {
        var points = Interrupted.Points(Interrupted.LeftOut);
        var design = new EffectDesign(points, Interrupted.Question(points, season == SeasonHandling.None ? null : EffectQuestion.MonthsAYear));
        var fit = AveragedFit.Of(new(points, design.Rows, design.Seasonal), season)!;
        var expected = Interrupted.Reference.GetProperty(name);
        EffectEstimate[] ours = [fit.Estimate(design.Average(), default), fit.Estimate(design.Level(), default), fit.Estimate(design.Slope()!, default)];
        for (var i = 0; i < ours.Length; i++)
        {
            var numbers = expected[i].EnumerateArray().Select(x => x.GetDouble()).ToArray();
            double[] own = [ours[i].Value, ours[i].StandardError, ours[i].DegreesOfFreedom, ours[i].Low, ours[i].High, ours[i].P];
            for (var j = 0; j < own.Length; j++) own[j].ShouldBe(numbers[j], 1e-6 * (1 + Math.Abs(numbers[j])), $"{name} {i} {j}");
        }
    }

    [Theory]
    [InlineData(SeasonHandling.None)]
    [InlineData(SeasonHandling.Allowed)]
    [InlineData(SeasonHandling.Estimated)]
    public void The_chances_of_the_shapes_add_up(SeasonHandling season) => ErrorShapes.All(season).Sum(shape => shape.Chance).ShouldBe(1, 1e-12);

    // π²/6 and π²/2 (Abramowitz & Stegun 1964, 6.4.2 and 6.4.4).
    [Fact]
    public void Trigamma_and_its_inverse_agree_with_what_is_published()
    {
        PolyGamma.Trigamma(1).ShouldBe(Math.PI * Math.PI / 6, 1e-13);
        PolyGamma.Trigamma(0.5).ShouldBe(Math.PI * Math.PI / 2, 1e-12);
        foreach (var x in new[] { 0.01, 0.4, 1, 7.5, 300, 1e5 }) PolyGamma.TrigammaInverse(PolyGamma.Trigamma(x)).ShouldBe(x, 1e-9 * x);
    }
}
