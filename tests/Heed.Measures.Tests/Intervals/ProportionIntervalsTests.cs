using FsCheck;
using Heed.Measures.Intervals;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Intervals;

public class ProportionIntervalsTests
{
    private static readonly string[] AlwaysContainTheShare =
    [
        IntervalMethods.Wilson, IntervalMethods.WilsonCorrected, IntervalMethods.ClopperPearson, IntervalMethods.AgrestiCoull, IntervalMethods.Wald,
    ];

    [Theory]
    [InlineData("r", 4)]
    [InlineData("statsmodels", 5)]
    public void Every_method_agrees_with_its_reference(string source, int methods)
    {
        foreach (var entry in ReferenceFile.Read("proportions.json").EnumerateArray())
        {
            var references = entry.GetProperty(source).EnumerateObject().ToArray();
            references.Length.ShouldBe(methods);
            foreach (var reference in references)
            {
                var expected = entry.GetProperty(source).Numbers(reference.Name);
                var interval = ProportionIntervals.By(reference.Name, new(entry.Number("x"), entry.Number("n")), default);
                interval.Low.ShouldBe(expected[0], 1e-9, $"{reference.Name} {entry}");
                interval.High.ShouldBe(expected[1], 1e-9, $"{reference.Name} {entry}");
                interval.Method.ShouldBe(reference.Name);
            }
        }
    }

    // Newcombe 1998, Statistics in Medicine 17:857, table I.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662, 0.2535, 0.3682)]
    [InlineData(15, 148, 0.0624, 0.1605, 0.0598, 0.1644)]
    [InlineData(0, 20, 0.0000, 0.1611, 0.0000, 0.2005)]
    [InlineData(1, 29, 0.0061, 0.1718, 0.0018, 0.1963)]
    public void Wilsons_intervals_are_those_published(int x, int n, double low, double high, double lowCorrected, double highCorrected)
    {
        var (plain, corrected) = (ProportionIntervals.Wilson(new(x, n), default), ProportionIntervals.WilsonCorrected(new(x, n), default));
        (plain.Low, plain.High, corrected.Low, corrected.High).ShouldSatisfyAllConditions(
            four => four.Item1.ShouldBe(low, 5e-5),
            four => four.Item2.ShouldBe(high, 5e-5),
            four => four.Item3.ShouldBe(lowCorrected, 5e-5),
            four => four.Item4.ShouldBe(highCorrected, 5e-5));
    }

    [SeededProperty]
    public void Every_interval_lies_within_0_and_1_and_mirrors(NonNegativeInt hits, NonNegativeInt misses)
    {
        if (hits.Get + misses.Get == 0) return;
        foreach (var method in ProportionIntervals.Methods)
        {
            var interval = ProportionIntervals.By(method, new(hits.Get, hits.Get + misses.Get), default);
            var mirrored = ProportionIntervals.By(method, new(misses.Get, hits.Get + misses.Get), default);
            interval.Low.ShouldBeInRange(0, interval.High);
            interval.High.ShouldBeInRange(interval.Low, 1);
            interval.Low.ShouldBe(1 - mirrored.High, 1e-10, method);
        }
    }

    [SeededProperty]
    public void The_share_lies_in_its_interval_where_the_method_promises_it(NonNegativeInt hits, NonNegativeInt misses)
    {
        if (hits.Get + misses.Get == 0) return;
        var counted = new Proportion(hits.Get, hits.Get + misses.Get);
        foreach (var method in AlwaysContainTheShare)
            ProportionIntervals.By(method, counted, default).Contains(counted.Share).ShouldBeTrue($"{method} {counted}");
    }

    [SeededProperty]
    public void More_answers_and_lower_levels_narrow_every_interval(NonNegativeInt hits, PositiveInt misses)
    {
        var (few, many) = (new Proportion(hits.Get, hits.Get + misses.Get), new Proportion(4 * hits.Get, 4 * (hits.Get + misses.Get)));
        foreach (var method in ProportionIntervals.Methods)
        {
            var width = ProportionIntervals.By(method, few, default).Width;
            ProportionIntervals.By(method, many, default).Width.ShouldBeLessThanOrEqualTo(width, method);
            ProportionIntervals.By(method, few, new Level(0.8)).Width.ShouldBeLessThanOrEqualTo(width, method);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_answer_has_an_interval_by_every_method(int hits)
    {
        foreach (var method in ProportionIntervals.Methods.Except([IntervalMethods.Wald]))
            ProportionIntervals.By(method, new(hits, 1), default).Width.ShouldBeInRange(0.5, 1, method);
        ProportionIntervals.Wald(new(hits, 1), default).Width.ShouldBe(0);
    }

    [Fact]
    public void Nothing_out_of_nothing_has_no_interval()
    {
        foreach (var method in ProportionIntervals.Methods)
            Should.Throw<ArgumentException>(() => ProportionIntervals.By(method, new(0, 0), default), method);
    }

    [Fact]
    public void A_method_of_something_else_is_an_error() =>
        Should.Throw<ArgumentException>(() => ProportionIntervals.By(IntervalMethods.T, new(1, 2), default));

    [Theory]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    [InlineData(double.NaN, 2)]
    public void Hits_beyond_the_answers_are_an_error(double hits, double n) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Proportion(hits, n));

    [Fact]
    public void Counts_of_nobody_can_still_be_printed()
    {
        default(Proportion).ToString().ShouldBe("0 of 0");
        default(NpsCounts).ToString().ShouldBe("0 promoters, 0 passives, 0 detractors");
    }
}
