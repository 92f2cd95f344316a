using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Effects;
using Heed.Act.Initiatives.Telling;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Workspaces;
using Heed.Web.Demo;
using Heed.Web.Running;
using Heed.Web.Tests.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Web.Tests.Demo;

/// <summary>What docs/demo.md says of the demo company's initiatives is found by those who measure them.</summary>
public sealed class DemoInitiativesTests : IAsyncLifetime
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
    [InlineData(1, 20_000)]
    [InlineData(3, 8_000)]
    public async Task The_truth_lies_in_each_interval_and_the_answers_are_those_the_page_gives(int seed, int customers)
    {
        await using var scope = _services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var filled = (await services.GetRequiredService<FillDemo>().RunAsync(new("a long password", seed, customers, s_last), default)).Value;
        (await services.GetRequiredService<FillDemoCases>().PrepareAsync(filled.Workspace, "a long password", s_last, default)).Ok.ShouldBeTrue();
        await _services.GetRequiredService<CatchUp>().RunAsync(_services.GetServices<IFollower>(), default);
        var fill = services.GetRequiredService<FillDemoInitiatives>();
        var made = await fill.RunAsync(filled.Workspace, filled.Settings, default);
        made.Problem.ShouldBeNull();
        made.Value.ShouldBe(DemoInitiatives.Count);
        (await fill.RunAsync(filled.Workspace, filled.Settings, default)).Value.ShouldBe(0);

        var actor = new Actor(filled.Workspace, DemoDesk.Manager, Role.Manager);
        var list = _services.GetRequiredService<ListInitiatives>();
        var all = (await list.RunAsync(new(), actor, default)).ToDictionary(m => m.Initiative.Plan.Title, StringComparer.Ordinal);

        var app = all[DemoInitiatives.App].Effect;
        (app.Answer, app.Basis).ShouldBe((EffectAnswer.Better, EffectBasis.Units));
        Holds(app, DemoTruth.AppEffect);
        app.Alone!.Average!.Value.Holds(DemoTruth.AppEffect).ShouldBeTrue();

        var recovery = all[DemoInitiatives.Recovery].Effect;
        recovery.Answer.ShouldBe(EffectAnswer.Better);
        Holds(recovery, DemoTruth.RecoveryEffect);
        recovery.Alone!.Warnings.ShouldContain(w => w.Code == "few-points");

        var letters = all[DemoInitiatives.Letters].Effect;
        letters.Answer.ShouldBeOneOf(EffectAnswer.NothingWorthHaving, EffectAnswer.NothingShown, EffectAnswer.TooEarly);
        Holds(letters, 0);
        if (customers >= 20_000) letters.Answer.ShouldBe(EffectAnswer.NothingWorthHaving);

        var young = all[DemoInitiatives.CallBack].Effect;
        young.Answer.ShouldBe(EffectAnswer.TooEarly);
        young.Wait!.Periods.ShouldBeGreaterThanOrEqualTo(12 - DemoInitiatives.CallBackWeeks);
        all[DemoInitiatives.Fees].Effect.Answer.ShouldBe(EffectAnswer.NotBegun);

        var told = await _services.GetRequiredService<ListTold>().RunAsync(all[DemoInitiatives.App].Initiative.Id, actor, default);
        told.Total.ShouldBeInRange(1, FillDemoInitiatives.Addresses);
    }

    [Fact]
    public void The_page_on_the_demo_says_the_same()
    {
        var written = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Demo", "demo.md"));
        foreach (var title in new[] { DemoInitiatives.App, DemoInitiatives.Recovery, DemoInitiatives.Letters, DemoInitiatives.CallBack, DemoInitiatives.Fees }) written.ShouldContain($"| {title} |");
        written.ShouldContain(FormattableString.Invariant($"+{DemoTruth.AppEffect:0.00}"));
        written.ShouldContain(FormattableString.Invariant($"+{DemoTruth.RecoveryEffect:0}"));
    }

    [Fact]
    public void The_truth_is_that_of_many_customers()
    {
        var calendar = new DemoCalendar(new(s_last));
        // Cells of 120,000 customers on the few weeks that count: enough to know the truth to a tenth of the intervals.
        var answers = DemoCompany.Generate(new(s_last) { Seed = 7, Customers = 120_000 }).Signals.Where(s => s.Source == "relationship").ToList();
        double Mean(bool there, bool since) => answers.Where(a => a.Attributes["country"] == "se" == there && Day(a) >= calendar.ReleaseOn == since).Select(a => Score(a, "mobile_app")).OfType<double>().Average();
        double Nps(bool there, bool since)
        {
            var scores = answers.Where(a => a.Attributes["region"] == "ee" == there && (since ? Day(a) >= calendar.RecoveryFrom.AddDays(28) : Day(a) >= calendar.FailureFrom && Day(a) < calendar.RecoveryFrom)).Select(a => Score(a, "nps")).OfType<double>().ToList();
            return 100.0 * (scores.Count(s => s >= 9) - scores.Count(s => s <= 6)) / scores.Count;
        }

        (Mean(true, true) - Mean(true, false) - (Mean(false, true) - Mean(false, false))).ShouldBe(DemoTruth.AppEffect, 0.02);
        (Nps(true, true) - Nps(true, false) - (Nps(false, true) - Nps(false, false))).ShouldBe(DemoTruth.RecoveryEffect, 4);
    }

    // One interval in twenty misses at 95 %; these are drawn out to 99.9 %, so that a miss means something.
    private static void Holds(InitiativeEffect effect, double truth)
    {
        var (low, high) = (effect.Size!.Value.Low!.Value, effect.Size.Value.High!.Value);
        truth.ShouldBe((low + high) / 2, (high - low) / 2 * 3.29 / 1.96);
    }

    private static double? Score(Heed.Base.Signals.Signal signal, string field) => signal.Values.GetValueOrDefault(field) is Heed.Measures.Fields.FieldValue.Number number ? number.Value : null;

    private static DateOnly Day(Heed.Base.Signals.Signal signal) => DateOnly.FromDateTime(signal.HappenedAt.UtcDateTime);

    private sealed class DayAfter : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }
}
