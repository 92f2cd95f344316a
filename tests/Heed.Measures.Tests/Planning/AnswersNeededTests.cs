using Heed.Measures.Intervals;
using Heed.Measures.Planning;

namespace Heed.Measures.Tests.Planning;

public sealed class AnswersNeededTests
{
    // R 4.4's documentation of power.prop.test gives 76.7 for the first; the digits beyond by the formula in Python's statistics.NormalDist.
    [Theory]
    [InlineData(.5, .75, .9, 76.70692845177743)]
    [InlineData(.1, .15, .8, 685.596858325361)]
    public void Shares_agree_with_the_published_formula(double first, double second, double power, double needed) =>
        AnswersNeeded.ForShares(first, second, new Level(.95), power).ShouldBe(needed, 1e-9 * needed);

    // The exact noncentral t gives 22.02 for the first (R's documentation of power.t.test).
    [Theory]
    [InlineData(1, 1, .9, .95, 21.97521082805477)]
    [InlineData(5, 5600, .8, .95, 3517.2584856935637)]
    [InlineData(5, 5600, .8, .9, 2770.4620258083783)]
    public void Means_agree_with_the_published_formula(double difference, double variance, double power, double level, double needed) =>
        AnswersNeeded.ForMeans(difference, variance, new Level(level), power).ShouldBe(needed, 1e-9 * needed);

    [Fact]
    public void Simulated_scores_of_that_size_are_found_as_often_as_promised()
    {
        // Two companies ten points apart, promoters .4 and .45, detractors .2 and .15: variance of single answers 5,600 and 5,100.
        var random = new Random(17);
        var n = (int)Math.Ceiling(AnswersNeeded.ForMeans(10, (5_600 + 5_100) / 2.0, new Level(.95)));
        const int rounds = 4_000;
        var found = Enumerable.Range(0, rounds).Count(_ => Heed.Measures.Comparisons.NpsDifference.Of(Draw(random, n, .4, .2), Draw(random, n, .45, .15), new Level(.95)).P < .05);
        // 99.9 % of such runs lie within 3.3 standard errors of .8.
        ((double)found / rounds).ShouldBe(.8, 3.3 * Math.Sqrt(.8 * .2 / rounds) + .005);
    }

    [SeededProperty]
    public void Smaller_differences_and_surer_findings_need_more(ushort a, ushort b)
    {
        var (small, large) = (1 + (a % 50), 1 + (a % 50) + 1 + (b % 50));
        AnswersNeeded.ForMeans(small, 5_000, new Level(.95)).ShouldBeGreaterThanOrEqualTo(AnswersNeeded.ForMeans(large, 5_000, new Level(.95)));
        AnswersNeeded.ForMeans(small, 5_000, new Level(.99)).ShouldBeGreaterThanOrEqualTo(AnswersNeeded.ForMeans(small, 5_000, new Level(.95)));
        AnswersNeeded.ForMeans(small, 5_000, new Level(.95), .9).ShouldBeGreaterThanOrEqualTo(AnswersNeeded.ForMeans(small, 5_000, new Level(.95)));
        AnswersNeeded.ForMeans(-small, 5_000, new Level(.95)).ShouldBe(AnswersNeeded.ForMeans(small, 5_000, new Level(.95)));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => AnswersNeeded.ForMeans(0, 1, new Level(.95)));
        Should.Throw<ArgumentOutOfRangeException>(() => AnswersNeeded.ForMeans(1, -1, new Level(.95)));
        Should.Throw<ArgumentOutOfRangeException>(() => AnswersNeeded.ForMeans(1, 1, new Level(.95), 1));
        Should.Throw<ArgumentOutOfRangeException>(() => AnswersNeeded.ForShares(.5, .5, new Level(.95)));
        Should.Throw<ArgumentOutOfRangeException>(() => AnswersNeeded.ForShares(1.1, .5, new Level(.95)));
        AnswersNeeded.ForMeans(100, 0, new Level(.95)).ShouldBe(2);
    }

    private static NpsCounts Draw(Random random, int n, double promoters, double detractors)
    {
        var (p, d) = (0, 0);
        for (var i = 0; i < n; i++)
        {
            var u = random.NextDouble();
            if (u < promoters) p++;
            else if (u < promoters + detractors) d++;
        }

        return new(p, n - p - d, d);
    }
}
