using System.Globalization;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Act.Promises;
using Heed.Act.Promises.Effects;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Workspaces;
using Heed.Web.Demo;
using Heed.Web.Running;
using Heed.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;

namespace Heed.Web.Tests.Demo;

/// <summary>What docs/demo.md says of promises is found again by the page that shows what promises do.</summary>
public sealed class DemoPromisesTests : IAsyncLifetime
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
    public async Task The_effects_are_found_again_and_the_rule_raises_what_broke_in_its_days_nobody_twice()
    {
        await using var scope = _services.CreateAsyncScope();
        FillDemo.Input input = new("a long password", EndsOn: s_last);
        var workspace = (await scope.ServiceProvider.GetRequiredService<FillDemo>().RunAsync(input, default)).Value.Workspace;
        var fill = scope.ServiceProvider.GetRequiredService<FillDemoPromises>();
        (await fill.RunAsync(workspace, input, default)).Value.ShouldBeInRange(1_500, 2_100);
        (await fill.RunAsync(workspace, input, default)).Value.ShouldBe(0, "brought twice, it is there once");
        await FollowAsync();

        var shown = (await _services.GetRequiredService<ShowEffects>().RunAsync(new("relationship", "nps"), new Actor(workspace, "analyst", Role.Analyst), default)).Value;
        // Seven regions keep 72 of 96 that are not withdrawn, the eighth 47.
        shown.Kept.Value!.Value.ShouldBe(100 * ((0.72 * 7 / 8) + (0.47 / 8)) / 0.96, 4);
        var worst = shown.Deliverers.MinBy(d => d.Kept.Value!.Value)!;
        worst.Key.ShouldBe(DemoPromises.WorstRegion);
        worst.Kept.Value!.Value.ShouldBe(100 * 0.47 / 0.96, 9);
        var broken = shown.Outcomes.Single(o => o.State == PromiseState.Broken);
        broken.Score.N.ShouldBeGreaterThan(40);
        broken.AgainstKept!.Value!.Value.ShouldBe(-1.6, 0.7);
        broken.AgainstKept.Significant.ShouldBeTrue();
        broken.ChangeAgainstKept!.Value!.Value.ShouldBe(-1.6, 0.9);
        var stay = shown.Retention.ShouldNotBeNull().Groups.ToDictionary(g => g.State, g => g.Points[^1].Share!.Value);
        stay[PromiseState.Kept].ShouldBe(1 - DemoPromises.LeavingAfter(PromiseState.Kept), 0.03);
        stay[PromiseState.Broken].ShouldBe(1 - DemoPromises.LeavingAfter(PromiseState.Broken), 0.08);
        shown.Retention.P!.Value.ShouldBeLessThan(0.001);

        await using var db = _services.GetRequiredService<HeedDatabase>().For(workspace);
        var since = new DayAfter().GetUtcNow() - CaseRule.Fresh;
        var expected = await db.Promises.Where(p => p.State == PromiseState.Broken && p.BreaksAt >= since).Select(p => p.Customer).ToListAsync();
        expected.Count.ShouldBeGreaterThan(3);
        (await db.Cases.Select(c => c.Customer).ToListAsync()).ShouldBe(expected, ignoreOrder: true);
        await _services.GetServices<IFollower>().OfType<OpenCasesOnSignals>().Single().ResetAsync(default);
        await FollowAsync();
        (await db.Cases.CountAsync()).ShouldBe(expected.Count);
        (await db.Promises.CountAsync(p => p.State == PromiseState.Asked)).ShouldBeGreaterThan(0);
        (await db.Promises.CountAsync(p => p.State == PromiseState.Refused)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_written_truth_names_every_number()
    {
        var written = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Demo", "demo.md"));
        foreach (var shares in new[] { DemoPromises.Shares, DemoPromises.WorstShares })
        {
            written.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{100 * shares[0]:0} % | {100 * shares[1]:0} % | {100 * (1 - shares.Sum()):0} % | {100 * shares[2]:0} %"));
        }

        foreach (var state in PromiseEffects.Outcomes) written.ShouldContain(Invariant($"| {state.ToString().ToLowerInvariant()} | {DemoPromises.EffectOf(state):+0.0;−0.0} | {100 * DemoPromises.LeavingAfter(state):0} % |"));
        written.ShouldContain($"`{DemoPromises.WorstRegion}`");
    }

    private async Task FollowAsync()
    {
        await _services.GetRequiredService<PublishPromises>().RunAsync(default);
        await _services.GetRequiredService<CatchUp>().RunAsync(_services.GetServices<IFollower>(), default);
    }

    private sealed class DayAfter : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }
}
