using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Measures.Silence;

namespace Heed.Measures.Tests.Silence;

public class IcebergTests
{
    /// <summary>Ten marked, fifteen caught, five of them marked: 28.3, the textbook example of Wikipedia's "Mark and recapture".</summary>
    [Fact]
    public void Chapmans_estimate_agrees_with_the_textbook()
    {
        var found = CaptureRecapture.Of(10, 15, 5);
        found.Value.ShouldBe((11.0 * 16 / 6) - 1, 1e-12);
        // Seber's variance: 11·16·5·10 ÷ (6²·7).
        found.StandardError.ShouldBe(Math.Sqrt(8_800.0 / 252), 1e-12);
        found.Listed.ShouldBe(20);
        var (unlisted, ratio) = (found.Value - 20, 8_800.0 / 252 / Math.Pow(found.Value - 20, 2));
        var factor = Math.Exp(1.959963984540054 * Math.Sqrt(Math.Log(1 + ratio)));
        found.Interval.Low.ShouldBe(20 + (unlisted / factor), 1e-9);
        found.Interval.High.ShouldBe(20 + (unlisted * factor), 1e-9);
    }

    [SeededProperty]
    public void The_total_is_never_below_what_was_listed_and_the_lists_may_change_places(byte first, byte second, byte both)
    {
        long shared = Math.Min(both, Math.Min(first, second));
        var found = CaptureRecapture.Of(first, second, shared);
        found.Value.ShouldBeGreaterThanOrEqualTo(found.Listed - 1e-9);
        found.Interval.Low.ShouldBeGreaterThanOrEqualTo(found.Listed - 1e-9);
        found.Interval.Contains(found.Value + 0).ShouldBe(true, $"{found}");
        CaptureRecapture.Of(second, first, shared).ShouldBe(found);
    }

    [Fact]
    public void Empty_lists_and_lists_that_are_one()
    {
        CaptureRecapture.Of(0, 0, 0).Value.ShouldBe(0);
        CaptureRecapture.Of(8, 8, 8).Interval.Width.ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => CaptureRecapture.Of(3, 4, 5));
    }

    [Fact]
    public void The_iceberg_is_what_the_two_questions_say()
    {
        var berg = ComplaintIceberg.Of(400, 100, 20, 10_000);
        berg.HadProblem.Value.ShouldBe(25);
        berg.Told.Value.ShouldBe(20);
        berg.Silent.Value.ShouldBe(20);
        berg.SilentCustomers.Value.ShouldBe(2_000);
        berg.UnheardAComplaint.Value!.Value.ShouldBe(4, 1e-12);
        var told = ProportionIntervals.Wilson(new(20, 100), default);
        berg.UnheardAComplaint.Low!.Value.ShouldBe((1 - told.High) / told.High, 1e-12);
        berg.UnheardAComplaint.High!.Value.ShouldBe((1 - told.Low) / told.Low, 1e-12);
        berg.SilentCustomers.High!.Value.ShouldBe(10_000 * ProportionIntervals.Wilson(new(80, 400), default).High, 1e-9);
    }

    [Fact]
    public void Nobody_asked_no_problem_and_nobody_told()
    {
        var none = ComplaintIceberg.Of(0, 0, 0, 10);
        none.HadProblem.Warnings.ShouldContain(Warnings.NoAnswers);
        none.SilentCustomers.Value.ShouldBeNull();
        var calm = ComplaintIceberg.Of(50, 0, 0, 10);
        calm.HadProblem.Value.ShouldBe(0);
        calm.Told.Value.ShouldBeNull();
        calm.UnheardAComplaint.Value.ShouldBeNull();
        var mute = ComplaintIceberg.Of(50, 10, 0, 10);
        mute.UnheardAComplaint.Value.ShouldBeNull();
        mute.UnheardAComplaint.Low.ShouldNotBeNull();
        mute.UnheardAComplaint.High.ShouldBeNull();
        ComplaintIceberg.Of(50, 10, 10, 0).SilentCustomers.Value.ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => ComplaintIceberg.Of(5, 6, 1, 1));
    }

    [Fact]
    public void Numbers_that_do_not_lie_within_each_other_are_refused()
    {
        Refused.By<ArgumentOutOfRangeException>(() => CaptureRecapture.Of(3, 4, -1), () => CaptureRecapture.Of(3, 5, 4), () => CaptureRecapture.Of(5, 3, 4));
        Refused.By<ArgumentOutOfRangeException>(() => ComplaintIceberg.Of(5, 3, -1, 1), () => ComplaintIceberg.Of(5, 3, 4, 1), () => ComplaintIceberg.Of(5, 6, 1, 1), () => ComplaintIceberg.Of(5, 3, 1, -1));
        ComplaintIceberg.Of(5, 5, 5, 0).Told.Value.ShouldBe(100);
        CaptureRecapture.Of(8, 8, 8).Interval.ShouldBe(new(8, 8, default, "chao"));
    }

    [Fact]
    public void Silent_customers_are_a_number_with_an_error_and_few_asked_are_flagged()
    {
        var berg = ComplaintIceberg.Of(400, 100, 20, 10_000);
        (berg.HadProblem.Unit, berg.SilentCustomers.Unit, berg.UnheardAComplaint.Unit, berg.SilentCustomers.N).ShouldBe(("percent", "number", "number", 400));
        berg.SilentCustomers.StandardError!.Value.ShouldBe(10_000 * Math.Sqrt(0.2 * 0.8 / 400), 1e-9);
        berg.SilentCustomers.Low!.Value.ShouldBe(10_000 * ProportionIntervals.Wilson(new(80, 400), default).Low, 1e-9);
        berg.Silent.StandardError!.Value.ShouldBe(100 * Math.Sqrt(0.2 * 0.8 / 400), 1e-9);
        berg.UnheardAComplaint.StandardError.ShouldBeNull();
        berg.HadProblem.Warnings.ShouldBeEmpty();
        ComplaintIceberg.Of(30, 29, 20, 10).ShouldSatisfyAllConditions(b => b.HadProblem.Warnings.ShouldBeEmpty(), b => b.Told.Warnings.ShouldBe([Warnings.SmallN(29)]));
        var nobody = ComplaintIceberg.Of(30, 29, 20, 0).SilentCustomers;
        (nobody.Unit, nobody.Method).ShouldBe(("number", "wilson"));
        nobody.Warnings.ShouldBe([Warnings.NoAnswers]);
    }
}
