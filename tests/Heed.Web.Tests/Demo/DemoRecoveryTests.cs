using Heed.Act.Promises;
using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Risk;
using Heed.Act.Recovery.WinBacks;
using Heed.Act.Team.Coaching;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Workspaces;
using Heed.Web.Demo;
using Heed.Web.Running;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;

namespace Heed.Web.Tests.Demo;

/// <summary>What docs/demo.md says of recovery is found again by the callback list, the win-back and the coaching log.</summary>
public sealed class DemoRecoveryTests : IAsyncLifetime
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
    public async Task Risk_calls_win_back_and_coaching_find_what_is_true()
    {
        await using var scope = _services.CreateAsyncScope();
        FillDemo.Input input = new("a long password", EndsOn: s_last);
        var filled = (await scope.ServiceProvider.GetRequiredService<FillDemo>().RunAsync(input, default)).Value;
        (await scope.ServiceProvider.GetRequiredService<FillDemoCases>().PrepareAsync(filled.Workspace, input.Password, s_last, default)).Ok.ShouldBeTrue();
        (await scope.ServiceProvider.GetRequiredService<FillDemoPromises>().RunAsync(filled.Workspace, input, default)).Ok.ShouldBeTrue();
        await FollowAsync();
        var fill = scope.ServiceProvider.GetRequiredService<FillDemoRecovery>();
        (await fill.RunAsync(filled.Workspace, filled.Settings, default)).Value.ShouldBeTrue();
        (await fill.RunAsync(filled.Workspace, filled.Settings, default)).Value.ShouldBeFalse("filled twice, it is there once");
        await FollowAsync();
        var manager = new Actor(filled.Workspace, DemoDesk.Manager, Role.Manager);

        var found = (await _services.GetRequiredService<ListCallbacks>().RunAsync(new(CallbackTab.All), 0, 200, manager, default)).Value;
        found.KnowsRisk.ShouldBeTrue();
        found.Total.ShouldBeGreaterThan(500);
        found.WithoutValue.ShouldBe(0);
        var rows = found.Rows;
        rows.Zip(rows.Skip(1)).ShouldAllBe(pair => pair.First.AtRisk >= pair.Second.AtRisk);
        // Nobody leaves who was not promised anything; of those whose promise was broken 22 in a hundred do.
        var known = await _services.GetRequiredService<EstimateRisk>().RunAsync(found.Ways.Score, manager, default);
        var broken = ChurnRisk.Of(known.Spells.Where(s => s.Standing.Promise == PromiseTrouble.Broken)).For(new(ScoreBand.None, PromiseTrouble.Broken));
        (broken.Share.Low <= 100 * DemoPromises.LeavingAfter(PromiseState.Broken) && broken.Share.High >= 100 * DemoPromises.LeavingAfter(PromiseState.Broken)).ShouldBeTrue($"{broken.Share.Low} to {broken.Share.High}");
        known.Risk!.For(new(ScoreBand.Happy, PromiseTrouble.None)).Share.High!.Value.ShouldBeLessThan(2);

        // Calling changes nothing, and it must not be claimed that it does.
        var saved = found.Saved.ShouldNotBeNull();
        saved.Reached.ShouldBeGreaterThan(SavedByCalls.Fewest);
        (saved.Difference!.Low < 0 && saved.Difference.High > 0).ShouldBeTrue($"{saved.Difference.Low} to {saved.Difference.High}");

        var back = (await _services.GetRequiredService<ShowWinBack>().RunAsync(1, manager, default)).Value;
        var truth = 100 * (DemoRecovery.BackWritten - DemoRecovery.BackHeldOut);
        (back.Result.Difference!.Low <= truth && truth <= back.Result.Difference.High).ShouldBeTrue($"{back.Result.Difference.Low} to {back.Result.Difference.High}");
        back.Result.Verdict.ShouldBe(WinBackVerdict.Worked);

        var coaching = (await _services.GetRequiredService<ShowCoaching>().RunAsync(null, manager, default)).Value.Lines;
        var (open, done) = (coaching.Single(l => l.Its.DoneAt is null), coaching.Single(l => l.Its.DoneAt is not null));
        open.Effect!.Change.ShouldBeNull("a day tells nothing");
        (done.Effect!.Change!.Low < 0 && done.Effect.Change.High > 0).ShouldBeTrue($"{done.Effect.Change.Low} to {done.Effect.Change.High}");
        done.Signals.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_written_truth_names_every_number()
    {
        var written = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Demo", "demo.md"));
        foreach (var number in new[]
        {
            Invariant($"{100 * DemoRecovery.Reached:0} %"), Invariant($"{DemoRecovery.WinBackAgo} days before"), Invariant($"{DemoRecovery.WinBackHoldOut} % held out"), Invariant($"within {DemoRecovery.WinBackDays} days"),
            Invariant($"{100 * DemoRecovery.BackWritten:0} %"), Invariant($"{100 * DemoRecovery.BackHeldOut:0} %"), Invariant($"{DemoRecovery.CoachedAgo} days before"), $"`{DemoRecovery.ValueAttribute}`",
        }) written.ShouldContain(number);
        foreach (var segment in (string[])["business", "premium", "private", "youth"]) written.ShouldContain(Invariant($"{segment} {DemoRecovery.ValueOf(segment):#,0}"));
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
