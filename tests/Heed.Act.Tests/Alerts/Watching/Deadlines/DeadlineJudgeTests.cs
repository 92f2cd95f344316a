using Heed.Act.Alerts;
using Heed.Act.Alerts.Watching;
using Heed.Act.Alerts.Watching.Deadlines;

namespace Heed.Act.Tests.Alerts.Watching.Deadlines;

public sealed class DeadlineJudgeTests
{
    [Fact]
    public void A_unit_late_with_many_things_is_one_alert_where_it_is()
    {
        var judge = Judge(("r1-0", new(6, 3, 1, 1, 0)), ("r2-0", new(9, 1, 0, 0, 0)));
        var found = judge.Judge(5).ShouldHaveSingleItem();
        (found.Unit, found.Severity).ShouldBe(("r1-0", AlertSeverity.Warning));
        (found.Numbers.Value, found.Numbers.N, found.Numbers.CasesLate, found.Numbers.CasesSoon, found.Numbers.PromisesLate).ShouldBe((4, 6, 3, 1, 1));
        judge.Judge(6).ShouldBeEmpty();
    }

    [Fact]
    public void Several_branches_late_with_a_little_each_are_the_matter_of_their_region() =>
        Judge(("r1-0", new(2, 1, 0, 0, 0)), ("r1-1", new(2, 0, 0, 1, 0)), ("r1-2", new(3, 0, 0, 0, 1))).Judge(5).ShouldHaveSingleItem().Unit.ShouldBe("r1");

    [Fact]
    public void Who_has_much_to_do_and_little_of_it_late_is_left_alone() => Judge(("r1-0", new(40, 5, 9, 0, 0))).Judge(5).ShouldBeEmpty();

    [Fact]
    public void Where_most_of_much_is_late_it_is_severe() => Judge(("r1-0", new(20, 8, 0, 5, 0))).Judge(5).ShouldHaveSingleItem().Severity.ShouldBe(AlertSeverity.Severe);

    private static DeadlineJudge Judge(params (string Unit, LateCounts Count)[] late) =>
        new(AddUp.Of([.. late.Select(l => ((string?)l.Unit, 5, l.Count)), ("r7-0", 5, new LateCounts(30, 0, 2, 0, 0)), ("r6-0", 5, new LateCounts(30, 0, 2, 0, 0))], QuietCompany.Tree, LateCounts.Add), least: 3, AlertSeverity.Warning);
}
