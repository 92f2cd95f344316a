using Heed.Act.Alerts;
using Heed.Act.Alerts.Lists;
using Heed.Act.Alerts.Watches;
using Heed.Base.Database;
using Heed.TestSupport;

namespace Heed.Act.Tests.Alerts.Watches;

public abstract class SaveWatchTests(DatabaseEngine engine) : AlertTests(engine)
{
    private static readonly WatchSettings s_shop = new() { Kind = AlertKind.Chart, Source = "shop", Field = "rating", Measure = "csat" };

    private SaveWatch Save => Get<SaveWatch>();

    [DatabaseFact]
    public async Task The_second_of_two_editors_is_told_and_a_look_in_between_hinders_nobody()
    {
        await AnswerAsync(40, (unit, at) => FailingIn(unit, at, "r1", Today.AddDays(-7)));
        var made = (await Save.RunAsync(new(null, s_shop), As(Boss), default)).Value;
        var seen = made.Settings.Mark();
        Clock.Move(TimeSpan.FromDays(7));
        await Watch.RunAsync(Ours, default);
        (await Get<ListWatches>().FindAsync(made.Id, As(Boss), default))!.Version.ShouldBeGreaterThan(made.Version, "it has looked");

        (await Save.RunAsync(new(made.Id, s_shop with { Name = "Mine" }, seen), As(Boss), default)).Ok.ShouldBeTrue();
        (await Save.RunAsync(new(made.Id, s_shop with { Name = "Theirs" }, seen), As(Boss), default)).Problem!.Code.ShouldBe(AlertsErrors.ChangedCode);
        (await Save.RunAsync(new(made.Id, s_shop with { Name = "Theirs" }), As(Boss), default)).Problem!.Code.ShouldBe(AlertsErrors.ChangedCode);
        var its = (await Get<ListWatches>().FindAsync(made.Id, As(Boss), default))!;
        its.Settings.Name.ShouldBe("Mine");

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Save.RunAsync(new(made.Id, s_shop with { Name = $"At once {n}" }, its.Settings.Mark()), As(Boss), default)));
        all.Count(saved => saved.Ok).ShouldBe(1);
        all.Where(saved => !saved.Ok).ShouldAllBe(saved => saved.Problem!.Code == AlertsErrors.ChangedCode);
    }

    [DatabaseFact]
    public async Task What_a_watch_raised_is_counted_and_listed_alike()
    {
        var some = await RaiseAsync("r1");
        var other = await RaiseAsync("r2");
        async Task<IEnumerable<Guid>> OfAsync(Guid watch) => (await Get<ListAlerts>().RunAsync(new() { Watch = watch }, 1, As(Boss), default)).Alerts.Select(a => a.Id);
        (await OfAsync(some.WatchId)).ShouldBe([some.Id]);
        (await OfAsync(other.WatchId)).ShouldBe([other.Id]);
        (await Get<ListWatches>().RunAsync(As(Boss), default)).Watches.ShouldAllBe(line => line.Raised == 1);
    }
}

public sealed class SaveWatchOnSqlite() : SaveWatchTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class SaveWatchOnPostgres() : SaveWatchTests(DatabaseEngine.Postgres);
