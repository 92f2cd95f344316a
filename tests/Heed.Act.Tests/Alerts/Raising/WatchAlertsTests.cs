using Heed.Act.Alerts;
using Heed.Act.Alerts.Lists;
using Heed.Act.Alerts.Tables;
using Heed.Act.Alerts.Watches;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Readings;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Alerts.Raising;

public abstract class WatchAlertsTests(DatabaseEngine engine) : AlertTests(engine)
{
    [DatabaseFact]
    public async Task A_region_that_fails_is_raised_once_whoever_looks_and_however_often_and_told_once()
    {
        await AnswerAsync(40, (unit, at) => FailingIn(unit, at, "r1", Today.AddDays(-7)));
        (await MakeWatchesAsync()).ShouldBe(4);
        (await MakeWatchesAsync()).ShouldBe(0);
        await RouteAsync(new() { People = [Boss] });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Watch.RunAsync(Ours, default)));

        var alert = (await AlertsAsync(AlertKind.Chart)).Single(a => a.Unit == "r1");
        (alert.Source, alert.Better, alert.Numbers.Measure, alert.Numbers.From, alert.Numbers.To).ShouldBe(("shop", false, "csat", Today.AddDays(-7), Today.AddDays(-1)));
        (alert.Numbers.N, alert.Numbers.Value < alert.Numbers.Low, alert.Numbers.Expected).ShouldBe((28, true, alert.Numbers.Expected!.Value));
        alert.Numbers.Expected.Value.ShouldBe(60, 6);
        (await AlertsAsync()).ShouldAllBe(a => a.Kind == AlertKind.Chart);

        var before = await AlertsAsync();
        (await Watch.RunAsync(Ours, default)).ShouldBe(0);
        await SetBackAsync(5);
        await Watch.RunAsync(Ours, default);
        (await AlertsAsync()).Select(a => (a.Id, a.Numbers.Value, a.LastPeriod)).ShouldBe(before.Select(a => (a.Id, a.Numbers.Value, a.LastPeriod)), "as after a crash before it was noted how far the watch had come");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Send.RunAsync(default)));
        await Send.RunAsync(default);
        (await MailsAsync(Boss)).ShouldHaveSingleItem().ShouldContain("Chart:r1");
    }

    [DatabaseFact]
    public async Task Facts_counted_anew_and_alerts_lost_lead_to_the_same_alerts()
    {
        await AnswerAsync(40, (unit, at) => FailingIn(unit, at, "r1", Today.AddDays(-7)));
        await MakeWatchesAsync();
        await Watch.RunAsync(Ours, default);
        var before = await AlertsAsync();
        before.ShouldNotBeEmpty();
        await using (var db = Database.For(Ours)) await db.Alerts.ExecuteDeleteAsync();
        await Get<FactsFollower>().ResetAsync(default);
        await HearAsync([]);
        await SetBackAsync(1);
        await Watch.RunAsync(Ours, default);
        (await AlertsAsync()).Select(a => (a.Id, a.Matter, a.FirstPeriod)).ShouldBe(before.Select(a => (a.Id, a.Matter, a.FirstPeriod)));
    }

    [DatabaseFact]
    public async Task A_matter_that_goes_on_stays_the_alert_it_is_settled_stays_settled_and_it_passes_in_the_end()
    {
        var failing = Today.AddDays(-7);
        double Good(string unit, DateOnly at) => at < failing.AddDays(21) ? FailingIn(unit, at, "r1", failing) : 0.6;
        await AnswerAsync(40, Good);
        await MakeWatchesAsync();
        await Watch.RunAsync(Ours, default);
        var alert = (await AlertsAsync()).Single(a => a.Unit == "r1");
        (await Get<SettleAlert>().RunAsync(new(alert.Id, "The new cash desk"), As(Boss), default)).Ok.ShouldBeTrue();
        for (var week = 1; week < 6; week++)
        {
            Clock.Move(TimeSpan.FromDays(7));
            await AnswerAsync(1, Good, until: Today.AddDays(7 * week));
            await Watch.RunAsync(Ours, default);
        }

        var later = (await AlertsAsync()).Single(a => a.Unit == "r1" && !a.Better);
        (later.State, later.SettledBy, later.Note, later.LastPeriod - later.FirstPeriod).ShouldBe((AlertState.Settled, Boss, "The new cash desk", 2));
        later.Latest.ShouldNotBeNull().To.ShouldBe(failing.AddDays(20));
    }

    [DatabaseFact]
    public async Task Open_ones_pass_when_it_is_no_longer_so()
    {
        var failing = Today.AddDays(-7);
        await AnswerAsync(40, (unit, at) => FailingIn(unit, at, "r1", failing));
        await MakeWatchesAsync();
        await Watch.RunAsync(Ours, default);
        (await AlertsAsync()).Single(a => a.Unit == "r1").State.ShouldBe(AlertState.Open);
        Clock.Move(TimeSpan.FromDays(42));
        await AnswerAsync(6, until: Today.AddDays(42));
        await Watch.RunAsync(Ours, default);
        (await AlertsAsync()).Single(a => a.Unit == "r1" && !a.Better).State.ShouldBe(AlertState.Passed);
    }

    [DatabaseFact]
    public async Task A_branch_that_falls_silent_is_found_and_one_that_rests_or_was_taken_away_is_not_looked_for()
    {
        await AnswerAsync(40, (unit, at) => unit == "r2-1" && at >= Today.AddDays(-7) ? -1 : 0.6);
        await MakeWatchesAsync();
        var silence = (await Get<ListWatches>().RunAsync(As(Boss), default)).Watches.Single(w => w.Watch.Settings.Kind == AlertKind.Silence).Watch;
        (await Get<KeepWatches>().PauseAsync(silence.Id, true, As(Boss), default)).Ok.ShouldBeTrue();
        await Watch.RunAsync(Ours, default);
        (await AlertsAsync(AlertKind.Silence)).ShouldBeEmpty();
        (await Get<KeepWatches>().PauseAsync(silence.Id, false, As(Boss), default)).Ok.ShouldBeTrue();
        await SetBackAsync(1);
        await Watch.RunAsync(Ours, default);
        var alert = (await AlertsAsync(AlertKind.Silence)).ShouldHaveSingleItem();
        (alert.Unit, alert.Numbers.N, alert.Severity, alert.Numbers.LastHeard).ShouldBe(("r2-1", 0, AlertSeverity.Severe, Today.AddDays(-8)));

        (await Get<KeepWatches>().RemoveAsync(silence.Id, As(Boss), default)).Ok.ShouldBeTrue();
        (await MakeWatchesAsync()).ShouldBe(0, "one that was taken away stays away");
        (await Get<KeepWatches>().RemoveAsync(silence.Id, As(Kari), default)).Problem!.Code.ShouldBe("managers-only");
    }

    [DatabaseFact]
    public async Task A_preview_says_what_would_have_been_raised_and_keeps_nothing()
    {
        await AnswerAsync(60, (unit, at) => at < Today.AddDays(-50) ? FailingIn(unit, at, "r1", Today.AddDays(-70)) : 0.6);
        var settings = new WatchSettings { Kind = AlertKind.Chart, Source = "shop", Field = "rating", Measure = "csat" };
        var preview = (await Get<PreviewWatch>().RunAsync(settings, null, As(Boss), default)).Value;
        var alert = preview.Alerts.Single(a => a.Unit == "r1" && !a.Better);
        alert.Numbers.From.ShouldBeInRange(Today.AddDays(-70), Today.AddDays(-63));
        (preview.Part, preview.Stated is > 0 and <= 1).ShouldBe((1.0, true));
        (await AlertsAsync()).ShouldBeEmpty();
        (await Get<PreviewWatch>().RunAsync(settings with { Field = "nothing" }, null, As(Boss), default)).Problem!.Places[0].Path.ShouldBe("field");
        (await Get<SaveWatch>().RunAsync(new(null, settings with { Where = "rating <" }), As(Boss), default)).Problem!.Code.ShouldBe("bad-filter");
        (await Get<SaveWatch>().RunAsync(new(null, settings), As(Kari), default)).Problem!.Code.ShouldBe("managers-only");
        (await Get<SaveWatch>().RunAsync(new(null, settings), As(Boss), default)).Ok.ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task Of_confidential_answers_only_whole_months_of_groups_large_enough_are_known()
    {
        await MakeWatchesAsync();
        var watches = (await Get<ListWatches>().RunAsync(As(Boss), default)).Watches.Select(w => (w.Watch.Settings.Kind, w.Watch.Settings.Source)).ToList();
        watches.ShouldBe([(AlertKind.Chart, "shop"), (AlertKind.Chart, "staff"), (AlertKind.Deadlines, ""), (AlertKind.Silence, "shop")], ignoreOrder: true);
        foreach (var kind in (AlertKind[])[AlertKind.Silence, AlertKind.Storm])
        {
            (await Get<SaveWatch>().RunAsync(new(null, new() { Kind = kind, Source = "staff", Field = "rating" }), As(Boss), default)).Problem!.Places[0].Path.ShouldBe("source");
        }
    }

    [DatabaseFact]
    public async Task Agents_know_of_their_units_and_of_everything_and_settle_with_a_word()
    {
        await Get<Heed.Act.Cases.KeepAgents>().RunAsync(new(Kari, TakesCases: true, ["r1"], Away: false, null), As(Boss), default);
        var (theirs, others, all) = (await RaiseAsync("r1-0"), await RaiseAsync("r2"), await RaiseAsync(""));
        (await Get<ListAlerts>().RunAsync(new(), 1, As(Kari), default)).Alerts.Select(a => a.Id).ShouldBe([theirs.Id, all.Id], ignoreOrder: true);
        (await Get<ListAlerts>().RunAsync(new() { Unit = "r2" }, 1, As(Boss), default)).Alerts.Select(a => a.Id).ShouldBe([others.Id]);
        (await Get<CountAlerts>().RunAsync(As(Kari), default)).ShouldBe(2);
        (await Get<SettleAlert>().RunAsync(new(others.Id, "Mine"), As(Kari), default)).Problem!.Code.ShouldBe("unknown-alert");
        (await Get<SettleAlert>().RunAsync(new(theirs.Id, " "), As(Kari), default)).Problem!.Places[0].Path.ShouldBe("note");
        (await Get<SeeAlerts>().RunAsync(theirs.Id, As(Kari), default)).ShouldBe(1);
        (await Get<SeeAlerts>().RunAsync(theirs.Id, As(Kari), default)).ShouldBe(0);
        (await Get<CountAlerts>().RunAsync(As(Kari), default)).ShouldBe(1);
        (await AlertsAsync()).Single(a => a.Id == theirs.Id).Seen.Select(s => s.Account).ShouldBe([Kari]);
        (await Get<SettleAlert>().RunAsync(new(theirs.Id, "The lift was broken", NewTime: true), As(Kari), default)).Problem!.Code.ShouldBe("managers-only");
        (await Get<SettleAlert>().RunAsync(new(theirs.Id, "The lift was broken", NewTime: true), As(Boss), default)).Value.State.ShouldBe(AlertState.Settled);
        await using var db = Database.For(Ours);
        (await db.AlertWatches.SingleAsync(w => w.Id == theirs.WatchId)).NewTimes.ShouldHaveSingleItem().Unit.ShouldBe("r1-0");
        (await Get<SettleAlert>().ReopenAsync(theirs.Id, As(Kari), default)).Value.State.ShouldBe(AlertState.Open);
        var stranger = new Actor(await AddWorkspaceAsync("others"), "stranger", Role.Owner);
        (await Get<ListAlerts>().RunAsync(new(), 1, stranger, default)).Total.ShouldBe(0);
        (await Get<SettleAlert>().RunAsync(new(theirs.Id, "x"), stranger, default)).Problem!.Code.ShouldBe("unknown-alert");
    }

    private async Task SetBackAsync(int periods)
    {
        await using var db = Database.For(Ours);
        await db.AlertWatches.ExecuteUpdateAsync(set => set.SetProperty(w => w.WatchedTo, w => w.WatchedTo - periods));
    }
}

public sealed class WatchAlertsOnSqlite() : WatchAlertsTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class WatchAlertsOnPostgres() : WatchAlertsTests(DatabaseEngine.Postgres);
