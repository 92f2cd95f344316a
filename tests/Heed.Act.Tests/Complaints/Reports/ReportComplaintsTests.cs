using Heed.Act.Complaints;
using Heed.Act.Complaints.Changes;
using Heed.Act.Complaints.Reports;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.TestSupport;

namespace Heed.Act.Tests.Complaints.Reports;

public abstract class ReportComplaintsTests(DatabaseEngine engine) : ComplaintTests(engine)
{
    private ReportComplaints Reporting => new(Database, Clock);

    [DatabaseFact]
    public async Task A_period_counts_what_came_in_and_ended_in_it_and_what_is_late_counts_against_it()
    {
        await StoreAsync(Ours, Came("fees", "c-1", 12), Came("fees", "c-1"), Came("payments", "c-2"), Came("service", "c-3"), Came("fees", "c-4"));
        await FileAsync();
        Clock.Move(TimeSpan.FromDays(2));
        await ComplainAsync(Answered());
        await ComplainAsync(Answered(ComplaintOutcome.Rejected) with { RedressCents = null, Cause = "staff" }, "2026-0004");
        await ComplainAsync(new WithdrawComplaint("Solved itself", ComplaintWay.Phone), "2026-0005");
        Clock.Move(TimeSpan.FromDays(20));
        // Tuesday, sixteen business days after: past the house's ten.
        await ComplainAsync(Answered(ComplaintOutcome.Partly), "2026-0002");
        Clock.Move(TimeSpan.FromDays(5));

        var report = (await Reporting.RunAsync(new(new(2026, 1, 1), new(2026, 6, 30)), As(Boss), default)).Value;
        (report.Received, report.Ended, report.Open, report.Overdue).ShouldBe((5, 4, 1, 1));
        // In time: one upheld, one rejected; late: one answered, one still open past its limit.
        (report.InTime.Hits, report.InTime.N, report.Upheld.Hits, report.Upheld.N).ShouldBe((2, 4, 2, 3));
        report.InTimeInterval!.Value.Contains(0.5).ShouldBeTrue();
        (report.RedressCents, report.Paid, report.RepeatCustomers, report.RepeatComplaints).ShouldBe((2_400, 2, 1, 2));
        // 2, 2, 16 and one open for 19 days: where just half have ended, the median lies midway to the next.
        (report.Days.Median.Value, report.Days.Median.N, report.Days.Open).ShouldBe((9, 4, 1));
        report.Cuts[ReportCut.Category].Select(l => (l.Key, l.Count, l.Ended, l.Late)).ShouldBe([("fees", 3, 3, 1), ("payments", 1, 0, 1), ("service", 1, 1, 0)]);
        report.Cuts[ReportCut.Outcome].Select(l => l.Key).ShouldBe(["Partly", "Rejected", "Upheld", "Withdrawn"]);
        report.Cuts[ReportCut.Cause].Select(l => (l.Key, l.Count)).ShouldBe([("price", 2), ("staff", 1)]);

        var before = (await Reporting.RunAsync(new(new(2025, 7, 1), new(2025, 12, 31)), As(Boss), default)).Value;
        (before.Received, before.Ended, before.Open, before.InTimeInterval).ShouldBe((0, 0, 0, null));
        (await Reporting.RunAsync(new(new(2026, 2, 1), new(2026, 1, 1)), As(Boss), default)).Problem!.Code.ShouldBe("bad-period");
        (await Reporting.RunAsync(new(new(2026, 1, 1), new(2026, 6, 30)), new(Ours, Kari, Role.Agent), default)).Problem!.Code.ShouldBe("analysts-only");
    }
}

public sealed class ReportComplaintsOnSqlite() : ReportComplaintsTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class ReportComplaintsOnPostgres() : ReportComplaintsTests(DatabaseEngine.Postgres);
