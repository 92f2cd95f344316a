using System.Globalization;
using Heed.Act.Cases.Mandates;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Reports;
using Heed.Act.Complaints.Tables;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Workspaces;
using Heed.Measures.Money;
using Heed.Web.Demo;
using Heed.Web.Running;
using Heed.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Demo;

/// <summary>What docs/demo.md says of complaints is what the register, the complaint rule and the report find.</summary>
public sealed class DemoComplaintsTests : IAsyncLifetime
{
    private static readonly DateOnly s_last = new(2026, 11, 20);
    private readonly TemporaryFolder _folder = new();
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        var data = new DataFolder(_folder.Path);
        data.Create();
        _services = new ServiceCollection().AddLogging().AddHeed(data, new ConfigurationBuilder().Build()).AddSingleton<TimeProvider>(new DayAfter()).BuildServiceProvider();
        (await _services.GetRequiredService<MigrateDatabase>().RunAsync(default)).Ok.ShouldBeTrue();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task The_rule_offers_what_it_must_and_nothing_else_the_report_finds_the_year_again_and_nothing_comes_twice(int seed)
    {
        await using var scope = _services.CreateAsyncScope();
        FillDemo.Input input = new("a long password", seed, Customers: 1_000, EndsOn: s_last);
        var workspace = (await scope.ServiceProvider.GetRequiredService<FillDemo>().RunAsync(input, default)).Value.Workspace;
        (await scope.ServiceProvider.GetRequiredService<FillDemoCases>().PrepareAsync(workspace, input.Password, s_last, default)).Ok.ShouldBeTrue();
        var fill = scope.ServiceProvider.GetRequiredService<FillDemoComplaints>();
        var truth = DemoComplaints.All(new(s_last) { Seed = seed, Customers = 1_000 }, DemoCustomer.All(new(s_last) { Seed = seed, Customers = 1_000 }));
        (await fill.RunAsync(workspace, input, default)).Value.ShouldBe(truth.Count);
        (await fill.RunAsync(workspace, input, default)).Value.ShouldBe(0, "brought twice, it is there once");

        await using var db = _services.GetRequiredService<HeedDatabase>().For(workspace);
        var known = db.Complaints;
        Task<int> CasesAsync() => db.CaseSignals.CountAsync(s => known.Any(c => c.Signal == s.SignalId));
        foreach (var follower in _services.GetServices<IFollower>().Where(f => f.Name is "complaints" or "cases"))
        {
            await follower.ResetAsync(default);
            await _services.GetRequiredService<CatchUp>().RunAsync(follower, default);
        }

        (await CasesAsync()).ShouldBe(truth.Count, "each is a case, and none twice");
        var complaints = await db.Complaints.AsNoTracking().OrderBy(c => c.Year).ThenBy(c => c.Running).ToListAsync();
        complaints.Count.ShouldBe(truth.Count);
        foreach (var year in complaints.GroupBy(c => c.Year)) year.Select(c => c.Running).ShouldBe(Enumerable.Range(1, year.Count()));

        await VerdictsAsync(db, truth, complaints, workspace);
        var bySignal = truth.ToDictionary(t => t.Id);
        complaints.Where(c => c.EndedAt is not null && c.Outcome != ComplaintOutcome.Withdrawn).ShouldAllBe(c => c.InTime == !bySignal[c.Signal].Late);
        complaints.Where(c => c.Regulated).ShouldAllBe(c => DemoComplaints.Categories.Single(k => k.Name == c.Category).Regime == c.Regime.Split('-')[0]);
        complaints.Where(c => c.Regulated && c.Outcome is not (null or ComplaintOutcome.Withdrawn)).ShouldAllBe(c => c.Ombudsman != null);

        var report = (await _services.GetRequiredService<ReportComplaints>().RunAsync(new(s_last.AddDays(-365), s_last), new Actor(workspace, "analyst", Role.Analyst), default)).Value;
        (report.Received, report.Open, report.Overdue).ShouldBe((truth.Count, 14, 1));
        var answered = truth.Count(t => t is { EndedAt: not null, Outcome: not ComplaintOutcome.Withdrawn });
        (report.InTime.Hits, report.InTime.N).ShouldBe((answered - truth.Count(t => t.Late), answered + 1));
        foreach (var line in report.Cuts[ReportCut.Category]) line.Count.ShouldBe(truth.Count(t => t.Category == line.Key));
        report.RepeatCustomers.ShouldBe(truth.Where(t => t.Customer is not null).GroupBy(t => t.Customer).Count(g => g.Count() > 1));
    }

    [Fact]
    public void The_page_on_the_demo_says_how_many_there_are_of_each()
    {
        var written = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Demo", "demo.md"));
        foreach (var category in DemoComplaints.Categories)
        {
            written.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"| `{category.Name}` | {category.Regime ?? "–"} | {category.Ended} | {category.Minutes} |"));
        }

        var truth = DemoComplaints.All(new(s_last), DemoCustomer.All(new(s_last)));
        var answered = truth.Count(t => t is { EndedAt: not null, Outcome: not ComplaintOutcome.Withdrawn });
        written.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{answered - truth.Count(t => t.Late)} of the {answered} answered in time"));
        written.ShouldContain($"{truth.Count(t => t.Verdict == SettlementVerdict.Offered)} of the 14 open ones");
        written.ShouldContain($"{truth.Count(t => t.Outcome == ComplaintOutcome.Settled && t.EndedAt is not null)} were settled at once");
    }

    private async Task VerdictsAsync(HeedDb db, IReadOnlyList<DemoComplaint> truth, List<Complaint> complaints, WorkspaceId workspace)
    {
        var (offer, signals) = (_services.GetRequiredService<OfferSettlement>(), db.CaseSignals);
        var entries = await db.ComplaintEntries.AsNoTracking().Where(e => e.Kind == ComplaintEntryKind.Weighed).ToListAsync();
        foreach (var open in truth.Where(t => t.EndedAt is null))
        {
            var its = complaints.Single(c => c.Signal == open.Id);
            var raised = await db.Cases.SingleAsync(c => signals.Any(s => s.SignalId == open.Id && s.CaseId == c.Id));
            var verdict = (await offer.RunAsync(raised, new(workspace, "x", Role.Owner), default)).Verdict;
            if (open.Verdict is { } must)
            {
                verdict.ShouldBe(must, $"{open.Category} {open.ClaimCents}");
                entries.Single(e => e.ComplaintId == its.Id).Data["verdict"].ShouldBe(must.ToString());
            }
            else
            {
                verdict.ShouldBe(SettlementVerdict.NoClaim);
            }
        }
    }

    private sealed class DayAfter : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }
}
