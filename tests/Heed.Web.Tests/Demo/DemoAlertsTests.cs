using Heed.Act.Alerts;
using Heed.Act.Alerts.Raising;
using Heed.Act.Alerts.Tables;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Web.Demo;
using Heed.Web.Running;
using Heed.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Demo;

/// <summary>What docs/demo.md says of alerts: the failure is found within two weeks, and elsewhere chance raises no more than it may.</summary>
public sealed class DemoAlertsTests : IAsyncLifetime
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

    [Fact]
    public async Task The_failure_is_found_within_two_weeks_and_elsewhere_there_is_hardly_anything()
    {
        await using var scope = _services.CreateAsyncScope();
        FillDemo.Input input = new("a long password", EndsOn: s_last);
        var filled = (await scope.ServiceProvider.GetRequiredService<FillDemo>().RunAsync(input, default)).Value;
        (await scope.ServiceProvider.GetRequiredService<FillDemoCases>().PrepareAsync(filled.Workspace, input.Password, s_last, default)).Ok.ShouldBeTrue();
        await _services.GetRequiredService<CatchUp>().RunAsync(_services.GetServices<IFollower>(), default);
        var began = TimeProvider.System.GetTimestamp();
        var raised = await scope.ServiceProvider.GetRequiredService<FillDemoAlerts>().RunAsync(filled.Workspace, filled.Settings, default);
        raised.Ok.ShouldBeTrue(raised.Problem?.Message);
        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(30));
        (await scope.ServiceProvider.GetRequiredService<FillDemoAlerts>().RunAsync(filled.Workspace, filled.Settings, default)).Value.ShouldBe(0);

        await using var db = _services.GetRequiredService<HeedDatabase>().For(filled.Workspace);
        var alerts = await db.Alerts.AsNoTracking().ToListAsync();
        var calendar = new DemoCalendar(filled.Settings);
        bool During(Alert alert, int weeks) => alert.Numbers.From >= calendar.FailureFrom && alert.Numbers.From < calendar.FailureFrom.AddDays(7 * weeks);

        var first = alerts.Where(a => a is { Kind: AlertKind.Chart, Source: "relationship", Unit: DemoUnits.FailingRegion, Better: false }).MinBy(a => a.Numbers.From).ShouldNotBeNull();
        During(first, 2).ShouldBeTrue($"found in the week of {first.Numbers.From}");
        (first.State, first.SettledBy).ShouldBe((AlertState.Settled, DemoDesk.Manager));
        alerts.Any(a => a.Kind == AlertKind.Chart && a.Source == "after-contact" && a.Unit == DemoUnits.FailingRegion && !a.Better && During(a, 2)).ShouldBeTrue();
        alerts.Any(a => a.Kind == AlertKind.Reasons && a.Unit == DemoUnits.FailingRegion && a.Numbers.Choice == "technical" && During(a, 3)).ShouldBeTrue();

        var branches = DemoUnits.Branches.Where(b => b.Region == DemoUnits.FailingRegion).Select(b => b.Code).Append(DemoUnits.FailingRegion).ToHashSet();
        var elsewhere = alerts.Where(a => a.Kind != AlertKind.Deadlines && !a.Better && !branches.Contains(a.Unit ?? "")).ToList();
        // One a month may be by chance; 99.5 of 100 years have at most 22.
        elsewhere.Count.ShouldBeLessThanOrEqualTo(22, string.Join('\n', elsewhere.Select(a => $"{a.Kind} {a.Source} {a.Unit} {a.Numbers.From} {a.Numbers.Value:0.#} of {a.Numbers.N}, {a.Numbers.Expected:0.#}")));
        alerts.Select(a => (a.Matter, a.FirstPeriod)).Distinct().Count().ShouldBe(alerts.Count);
        (await db.AlertNotices.CountAsync()).ShouldBe(0, "nobody is told of what is long over");
        (await _services.GetRequiredService<WatchAlerts>().RunAsync(filled.Workspace, default)).ShouldBe(0);
    }

    [Fact]
    public void The_written_truth_says_so() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Demo", "demo.md")).ShouldContain("within two weeks of its start");

    private sealed class DayAfter : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }
}
