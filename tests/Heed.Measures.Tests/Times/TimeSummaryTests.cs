using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Survival;
using Heed.Measures.Tests.Reference;
using Heed.Measures.Tests.Survival;
using Heed.Measures.Times;

namespace Heed.Measures.Tests.Times;

public class TimeSummaryTests
{
    [Fact]
    public void Percentiles_and_the_share_within_a_target_agree_with_R()
    {
        var summary = TimeSummary.Of(Lung.Lives(null), target: 60);
        summary.Median.Value.ShouldBe(310);
        (summary.Median.Low, summary.Median.High).ShouldBe((285, 363));
        var p90 = ReferenceFile.Read("cox.json").GetProperty("lung_quantiles")[1];
        summary.P90.Value.ShouldBe(p90[0].GetDouble());
        summary.P90.Low.ShouldBe(p90[1].GetDouble());
        // The curve at day 60, turned round.
        summary.WithinTarget!.Value!.Value.ShouldBe(100 * (1 - 0.9254385964912), 1e-9);
        summary.WithinTarget.Low!.Value.ShouldBe(100 * (1 - 0.9601711403423), 1e-9);
        summary.WithinTarget.High!.Value.ShouldBe(100 * (1 - 0.8919624428311), 1e-9);
        summary.Open.ShouldBe(63);
    }

    [Fact]
    public void Leaving_the_open_ones_out_would_flatter()
    {
        Lifetime[] done = [.. Enumerable.Range(1, 40).Select(i => new Lifetime(i, true))], open = [.. Enumerable.Range(0, 40).Select(_ => new Lifetime(60, false))];
        TimeSummary.Of(done, 10).WithinTarget!.Value!.Value.ShouldBe(25, 1e-9);
        var honest = TimeSummary.Of([.. done, .. open], 10);
        honest.WithinTarget!.Value!.Value.ShouldBe(12.5, 1e-9);
        honest.P90.Value.ShouldBeNull();
        honest.P90.Low.ShouldBeNull();
        honest.P90.Warnings.ShouldContain(warning => warning.Code == "undecided");
    }

    [Fact]
    public void Nobody_one_and_what_is_not_known_yet()
    {
        var none = TimeSummary.Of([], 10);
        none.Median.Warnings.ShouldContain(Warnings.NoAnswers);
        none.WithinTarget!.Value.ShouldBeNull();
        var one = TimeSummary.Of([new(5, true)], 10);
        one.Median.Value.ShouldBe(5);
        one.WithinTarget!.ShouldSatisfyAllConditions(w => w.Value.ShouldBe(100), w => w.High.ShouldBe(100), w => w.Low!.Value.ShouldBeLessThan(30));
        var young = TimeSummary.Of([new(5, false), new(6, false)], 10);
        young.WithinTarget!.Value.ShouldBeNull();
        young.WithinTarget.Warnings.ShouldContain(warning => warning.Code == "undecided");
        var slow = TimeSummary.Of([new(50, true), new(60, false)], 10);
        slow.WithinTarget!.ShouldSatisfyAllConditions(w => w.Value.ShouldBe(0), w => w.Low.ShouldBe(0), w => w.High!.Value.ShouldBe(100 * ProportionIntervals.Wilson(new(0, 2), default).High, 1e-9));
        TimeSummary.Of([new(5, true)]).WithinTarget.ShouldBeNull();
    }

    [SeededProperty]
    public void The_share_grows_with_the_target_and_without_open_ones_is_the_plain_share(byte[] seconds, byte target)
    {
        Lifetime[] times = [.. seconds.Select(x => new Lifetime(1 + x, true))];
        if (times.Length == 0) return;
        var (near, far) = (TimeSummary.Of(times, target).WithinTarget!, TimeSummary.Of(times, target + 20).WithinTarget!);
        far.Value!.Value.ShouldBeGreaterThanOrEqualTo(near.Value!.Value - 1e-9);
        near.Value.Value.ShouldBe(100.0 * times.Count(time => time.Exit <= target) / times.Length, 1e-9);
        near.IntervalHoldsValue.ShouldBeTrue();
    }

    [Fact]
    public void Few_are_flagged_and_what_is_undecided_is_said_in_words()
    {
        static Lifetime[] Done(int n) => [.. Enumerable.Range(1, n).Select(i => new Lifetime(i, true))];
        TimeSummary.Of(Done(29), 10).ShouldSatisfyAllConditions(s => s.Median.Warnings.ShouldBe([Warnings.SmallN(29)]), s => s.WithinTarget!.Warnings.ShouldBe([Warnings.SmallN(29)]));
        TimeSummary.Of(Done(30), 10).ShouldSatisfyAllConditions(s => s.Median.Warnings.ShouldBeEmpty(), s => s.Median.Unit.ShouldBe("seconds"), s => s.WithinTarget!.Unit.ShouldBe("percent"));
        var none = TimeSummary.Of([], 10);
        none.Median.Warnings.ShouldBe([Warnings.NoAnswers]);
        none.WithinTarget!.Warnings.ShouldBe([Warnings.NoAnswers]);
        var young = TimeSummary.Of([.. Enumerable.Range(0, 40).Select(_ => new Lifetime(5, false))], 10);
        young.WithinTarget!.Warnings.Single().Text.ShouldBe("Too many are still open to say by when so many are done.");
        young.Median.Warnings.Single().Code.ShouldBe("undecided");
    }

    [Fact]
    public void An_open_one_that_has_reached_the_target_counts_as_late()
    {
        Lifetime[] open = [new(10, false), new(4, false)];
        var late = TimeSummary.Of(open, 10).WithinTarget!;
        (late.Value, late.Low).ShouldBe((0, 0));
        late.High!.Value.ShouldBe(100 * ProportionIntervals.Wilson(new(0, 1), default).High, 1e-9);
        TimeSummary.Of(open, 10.5).WithinTarget!.Value.ShouldBeNull();
        // Done at the target is within it.
        TimeSummary.Of([new(10, true), new(20, true)], 10).WithinTarget!.Value!.Value.ShouldBe(50, 1e-9);
    }

    [Fact]
    public void What_too_many_open_ones_leave_undecided_has_no_ends_or_one()
    {
        static TimeSummary Of(int done) => TimeSummary.Of([.. Enumerable.Range(1, 40).Select(i => new Lifetime(i <= done ? i : 60, i <= done))]);
        // 45 % are done: the curve's lower end has passed a half, the curve has not.
        var undecided = Of(18).Median;
        (undecided.Value, undecided.Low, undecided.High).ShouldBe((null, null, null));
        undecided.Warnings.Select(warning => warning.Code).ShouldBe(["undecided"]);
        // 55 %: the curve has, its upper end has not.
        var open = Of(22).Median;
        open.Value.ShouldBe(20.5);
        open.Low.ShouldNotBeNull();
        open.High.ShouldBeNull();
        open.Warnings.Select(warning => warning.Code).ShouldBe(["undecided"]);
    }

    [Fact]
    public void The_share_within_the_target_has_the_curves_error()
    {
        var last = KaplanMeier.Of(Lung.Lives(null)).Steps.Last(step => step.Time <= 60);
        TimeSummary.Of(Lung.Lives(null), target: 60).WithinTarget!.StandardError!.Value.ShouldBe(100 * last.StandardError!.Value, 1e-9);
    }
}
