using Heed.Act.Recovery.WinBacks;

namespace Heed.Act.Tests.Recovery.WinBacks;

public sealed class WinBackResultTests
{
    private static bool[] Some(int back, int of) => [.. Enumerable.Range(0, of).Select(i => i < back)];

    [Fact]
    public void The_interval_decides_and_too_few_or_too_early_is_an_answer()
    {
        WinBackResult.Of(Some(20, 80), Some(0, 0), over: true).Verdict.ShouldBe(WinBackVerdict.NoComparison);
        WinBackResult.Of(Some(20, 80), Some(3, 30), over: false).Verdict.ShouldBe(WinBackVerdict.TooEarly);
        WinBackResult.Of(Some(10, 80), Some(3, 30), over: true).Verdict.ShouldBe(WinBackVerdict.NotShown);
        WinBackResult.Of(Some(40, 80), Some(3, 30), over: true).Verdict.ShouldBe(WinBackVerdict.Worked);
        WinBackResult.Of(Some(1, 80), Some(20, 30), over: true).Verdict.ShouldBe(WinBackVerdict.Harmed);
    }

    [Fact]
    public void Shares_and_difference_are_wilsons_and_newcombes()
    {
        // Newcombe 1998, Table II (a): 56 of 70 against 48 of 80: 0.2, 0.0524 to 0.3339.
        var result = WinBackResult.Of(Some(56, 70), Some(48, 80), over: true);
        result.Difference!.Value!.Value.ShouldBe(20, 1e-9);
        result.Difference.Low!.Value.ShouldBe(5.24, 0.005);
        result.Difference.High!.Value.ShouldBe(33.39, 0.005);
        (result.Written.N, result.HeldOut.N).ShouldBe((70, 80));
    }
}
