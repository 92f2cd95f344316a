using Heed.Act.Alerts;
using Heed.Act.Alerts.Raising;
using Heed.Act.Alerts.Routes;
using Heed.Act.Alerts.Tables;
using Heed.Act.Alerts.Watches;
using Heed.Act.Tests.Initiatives;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Alerts;

/// <summary>The company of initiatives, answering 112 times a week. It is Monday, 2 March 2026, 9:30 in London and half past eleven in Tallinn, where it is.</summary>
public abstract class AlertTests(DatabaseEngine engine) : InitiativeTests(engine)
{
    protected WatchAlerts Watch => Get<WatchAlerts>();

    protected SendNotices Send => new(Database, new PlainAlertMessages(), Get<ListColleagues>(), Get<ListUnits>(), Get<SourceCatalogue>(), Get<FindWorkspace>(), Clock);

    protected SaveRoute Routes => new(Database, Get<ListColleagues>(), new WebhookSettings(), Send, new PlainAlertMessages(), Get<FindWorkspace>(), Clock);

    protected async Task<int> MakeWatchesAsync() => await Get<MakeUsualWatches>().RunAsync((await Get<FindWorkspace>().RunAsync(Ours, default))!, default);

    /// <summary>Two ratings a day in every branch, three in five of them good; in a region that fails one in ten.</summary>
    protected Task AnswerAsync(int weeks, Func<string, DateOnly, double>? good = null, DateOnly? until = null) => HearAsync(
        from day in Enumerable.Range(0, 7 * weeks)
        from region in Enumerable.Range(0, 4)
        from branch in Enumerable.Range(0, 2)
        from n in Enumerable.Range(0, 2)
        let at = (until ?? Today).AddDays(-day - 1)
        let unit = $"r{region}-{branch}"
        let chance = new Random((at.DayNumber * 97) + (region * 31) + (branch * 7) + n).NextDouble()
        let share = good?.Invoke(unit, at) ?? 0.6
        where share >= 0
        select Heard("shop", unit, at, chance < share ? 4 : 2));

    protected static double FailingIn(string unit, DateOnly at, string region, DateOnly since) => unit.StartsWith(region, StringComparison.Ordinal) && at >= since ? 0.1 : 0.6;

    protected async Task<List<Alert>> AlertsAsync(AlertKind? kind = null)
    {
        await using var db = Database.For(Ours);
        return await db.Alerts.AsNoTracking().Include(a => a.Seen).Where(a => kind == null || a.Kind == kind).OrderBy(a => a.RaisedAt).ToListAsync();
    }

    protected async Task<AlertRoute> RouteAsync(RouteSettings settings)
    {
        var saved = await Routes.RunAsync(new(null, 0, settings), As(Boss), default);
        saved.Ok.ShouldBeTrue(saved.Problem?.Message);
        return saved.Value;
    }

    protected async Task<List<string>> MailsAsync(string to)
    {
        await using var db = Database.For(Ours);
        return await db.Outbox.AsNoTracking().Where(m => m.To == to && m.Kind == "alert").OrderBy(m => m.CreatedAt).Select(m => m.Subject).ToListAsync();
    }

    /// <summary>An alert as if it had just been raised, gone all routes it fits.</summary>
    protected async Task<Alert> RaiseAsync(string unit, AlertSeverity severity = AlertSeverity.Warning, AlertKind kind = AlertKind.Chart)
    {
        await using var db = Database.For(Ours);
        var watch = AlertWatch.Create(Ours, new() { Kind = kind, Source = "shop" }, null, 0, Clock.GetUtcNow());
        var alert = Alert.Raise(watch, Heed.Readings.Series.TallyStep.Week, 100_000, new(unit, Better: false, severity, 0.001, new() { From = Today.AddDays(-7), To = Today.AddDays(-1) }), Clock.GetUtcNow());
        db.Add(watch);
        db.Add(alert);
        await AddNotices.RunAsync(db, [alert], await Get<ListUnits>().RunAsync(As(Boss), default), Clock.GetUtcNow(), default);
        await db.SaveChangesAsync();
        return alert;
    }
}
