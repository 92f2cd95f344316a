using Heed.Measures.Survival;
using Heed.Measures.Tests.Reference;

namespace Heed.Measures.Tests.Survival;

public class LogRankTestTests
{
    [Fact]
    public void Lung_by_sex_agrees_with_R()
    {
        var reference = ReferenceFile.Read("survival.json").GetProperty("logrank");
        var test = LogRankTest.Of([Lung.Lives(1), Lung.Lives(2)])!;
        test.Statistic.ShouldBe(reference.Number("chisq"), 1e-9);
        test.DegreesOfFreedom.ShouldBe(1);
        test.P.ShouldBe(reference.Number("p"), 1e-9);
        test.Observed.Select(x => (double)x).ShouldBe(reference.Numbers("observed"));
        for (var i = 0; i < 2; i++) test.Expected[i].ShouldBe(reference.Numbers("expected")[i], 1e-9);
    }

    [Fact]
    public void The_order_of_three_groups_does_not_matter_and_stretches_count_once()
    {
        var lives = Lung.Lives(null);
        Lifetime[][] groups = [lives[..80], lives[80..150], lives[150..]];
        var test = LogRankTest.Of(groups)!;
        test.DegreesOfFreedom.ShouldBe(2);
        LogRankTest.Of([groups[2], groups[0], groups[1]])!.Statistic.ShouldBe(test.Statistic, 1e-9);
        Lifetime[][] cut = [.. groups.Select(group => group.SelectMany(life => life.Exit > 300.5 ? (Lifetime[])[new(300.5, false), new(life.Exit, life.Happened, 300.5)] : [life]).ToArray())];
        LogRankTest.Of(cut)!.Statistic.ShouldBe(test.Statistic, 1e-9);
        test.Expected.Sum().ShouldBe(test.Observed.Sum(), 1e-9);
    }

    [Fact]
    public void Groups_never_at_risk_together_or_without_events_can_not_be_judged()
    {
        LogRankTest.Of([[new(1, true), new(2, true)], [new(9, true, entry: 5)]]).ShouldBeNull();
        LogRankTest.Of([[new(1, false)], [new(2, false)]]).ShouldBeNull();
        LogRankTest.Of([Lung.Lives(1), []]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => LogRankTest.Of([Lung.Lives(1)]));
    }
}
