using System.Text.RegularExpressions;
using Heed.Act.Cases;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Demo;
using Heed.Web.Running;
using Heed.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Demo;

public sealed partial class DemoCasesTests : IAsyncLifetime
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
    [InlineData(5)]
    public async Task The_rule_raises_a_case_for_each_unhappy_answer_of_its_days_nobody_twice_also_run_again_and_the_desk_leaves_some_in_every_state(int seed)
    {
        const int customers = 4_000;
        await using var scope = _services.CreateAsyncScope();
        var fill = await scope.ServiceProvider.GetRequiredService<FillDemo>().RunAsync(new("a long password", seed, customers, s_last), default);
        var workspace = fill.Value.Workspace;
        var cases = scope.ServiceProvider.GetRequiredService<FillDemoCases>();
        (await cases.PrepareAsync(workspace, "a long password", s_last, default)).Value.ShouldBeTrue();

        var since = await cases.SinceAsync(workspace, s_last, default);
        var unhappy = DemoCompany.Generate(new(s_last) { Seed = seed, Customers = customers }).Signals
            .Where(s => s.Source == "relationship" && s.ReceivedAt >= since && ((FieldValue.Number)s.Values["nps"]).Value <= 6).Select(s => s.Customer).ToList();
        unhappy.Count.ShouldBeGreaterThan(10);

        // Part of the log is followed, then the follower starts over from the beginning.
        var follower = _services.GetServices<IFollower>().OfType<OpenCasesOnSignals>().Single();
        await _services.GetRequiredService<CatchUp>().RunAsync(_services.GetServices<IFollower>(), default);
        await follower.ResetAsync(default);
        await _services.GetRequiredService<CatchUp>().RunAsync(follower, default);
        (await CustomersAsync(workspace)).ShouldBe(unhappy, ignoreOrder: true);

        (await cases.PlayAsync(workspace, seed, default)).Value.ShouldBeGreaterThan(0);
        await follower.ResetAsync(default);
        await _services.GetRequiredService<CatchUp>().RunAsync(follower, default);
        (await CustomersAsync(workspace)).ShouldBe(unhappy, ignoreOrder: true);
        await using var db = _services.GetRequiredService<HeedDatabase>().For(workspace);
        (await db.Cases.Select(c => c.State).Distinct().ToListAsync()).Order().ShouldBe(Enum.GetValues<CaseState>());
        (await db.Cases.CountAsync(c => c.Owner == null)).ShouldBe(0);
        (await cases.PrepareAsync(workspace, "a long password", s_last, default)).Value.ShouldBeFalse();
    }

    [Fact]
    public void The_page_on_the_demo_says_how_many_that_are()
    {
        var said = Said().Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Demo", "demo.md")));
        said.Success.ShouldBeTrue();
        var (least, most) = (int.Parse(said.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), int.Parse(said.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(DemoCompany.TimeZone);
        var first = s_last.AddDays(1 - DemoDesk.Days).ToDateTime(TimeOnly.MinValue);
        var since = new DateTimeOffset(first, zone.GetUtcOffset(first));
        var unhappy = DemoCompany.Generate(new(s_last)).Signals.Count(s => s.Source == "relationship" && s.ReceivedAt >= since && ((FieldValue.Number)s.Values["nps"]).Value <= 6);
        unhappy.ShouldBeInRange(least, most);
    }

    private async Task<List<string?>> CustomersAsync(WorkspaceId workspace)
    {
        await using var db = _services.GetRequiredService<HeedDatabase>().For(workspace);
        return await db.Cases.Select(c => c.Customer).ToListAsync();
    }

    private sealed class DayAfter : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }

    [GeneratedRegex(@"(\d+) to (\d+) cases with 20,000 customers", RegexOptions.NonBacktracking)]
    private static partial Regex Said();
}
