using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Recovery.Risk;
using Heed.Act.Team;
using Heed.Act.Team.Letters;
using Heed.Act.Tests.Recovery;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.TestSupport;

namespace Heed.Act.Tests.Team;

public abstract class ShowTeamWeekTests(DatabaseEngine engine) : RecoveryTests(engine)
{
    private async Task<TeamWeek> WeekAsync(string account, string? unit = null, DateOnly? to = null) => (await Get<ShowTeamWeek>().RunAsync(new(unit, to), As(account), default)).Value;

    [DatabaseFact]
    public async Task Everyone_sees_what_their_own_customers_said_this_week_and_last_praise_first()
    {
        await HearAsync(
            Said("a", 3, 1, comment: "Slow"), Said("b", 10, 2, "n2", "Wonderful"), Said("c", 8, 3), Said("d", 9, 9, comment: "Last week"),
            Said("e", 0, 1, South, "Not Kari's"), Said("f", 10, 1, comment: "In confidence", source: "staff"));
        var week = await WeekAsync(Kari);
        (week.From, week.To).ShouldBe((new DateOnly(2026, 2, 24), new DateOnly(2026, 3, 2)));
        var score = week.Scores.ShouldHaveSingleItem();
        (score.Source.Key, score.Measure, score.Now.N, score.Before.N).ShouldBe(("shop", "nps", 3, 1));
        score.Now.Value!.Value.ShouldBe(0, 1e-9);
        score.Now.Low.ShouldNotBeNull();
        week.Comments.Select(c => (c.Signal.Signal.Texts["comment"], c.Band)).ShouldBe([("Wonderful", ScoreBand.Happy), ("Slow", ScoreBand.Unhappy)]);
        week.Written.ShouldBe(2);
        week.People.ShouldBeEmpty("only who leads them sees the team by name");
        (await WeekAsync(Kari, to: new DateOnly(2026, 2, 23))).Comments.ShouldHaveSingleItem().Signal.Signal.Texts["comment"].ShouldBe("Last week");
    }

    [DatabaseFact]
    public async Task Nobody_looks_into_units_that_are_not_theirs_and_one_without_units_has_no_customers()
    {
        await HearAsync(Said("e", 0, 1, South, "Not Kari's"));
        (await Get<ShowTeamWeek>().RunAsync(new(South), As(Kari), default)).Problem!.Code.ShouldBe("unknown-unit");
        (await Get<ShowTeamWeek>().RunAsync(new("nowhere"), As(Boss), default)).Problem!.Code.ShouldBe("unknown-unit");
        (await WeekAsync(Kari, "n1")).Scope.Within.ShouldBe(["n1"]);
        (await WeekAsync(Boss, South)).Comments.Count.ShouldBe(1);
        (await Get<KeepAgents>().RunAsync(new(Ola, TakesCases: false, [], Away: false, null), As(Boss), default)).Ok.ShouldBeTrue();
        var homeless = await WeekAsync(Ola);
        (homeless.Scope.IsHomeless, homeless.Scores.Count).ShouldBe((true, 0));
        (await Get<ShowTeamWeek>().RunAsync(new(), new(Ours, "viewer", Role.Viewer), default)).Problem!.Code.ShouldBe("agents-only");
    }

    [DatabaseFact]
    public async Task What_was_done_is_counted_for_the_team_and_for_oneself_and_people_get_a_score_from_five_answers_on()
    {
        foreach (var (owner, unit) in new[] { (Kari, "n1"), (Boss, "n1"), (Ola, South) })
        {
            var its = (await Get<OpenCase>().RunAsync(new("Trouble") { Unit = unit, Owner = owner }, As(Boss), default)).Value;
            (await Get<ChangeCase>().RunAsync(new(its.Number, new CloseCase("other", "Done")), As(Boss), default)).Ok.ShouldBeTrue();
        }

        await HearAsync(Enumerable.Range(0, 5).Select(i => Said($"k{i}", 9, 1, agent: Kari)).Concat(Enumerable.Range(0, 4).Select(i => Said($"o{i}", 2, 1, South, agent: Ola))));
        var kari = await WeekAsync(Kari);
        (kari.Mine.Solved, kari.Ours.Solved, kari.Ours.SolvedBefore).ShouldBe((1, 2, 0));
        var people = (await WeekAsync(Boss)).People.ToDictionary(p => p.Account, StringComparer.Ordinal);
        (people[Kari].Solved, people[Kari].Score!.N).ShouldBe((1, 5));
        people[Ola].Score.ShouldBeNull("four answers are too few to be told of one person");
    }

    [DatabaseFact]
    public async Task The_page_comes_by_mail_on_monday_mornings_once_and_to_those_who_want_it()
    {
        await HearAsync(Said("a", 10, 2, comment: "Wonderful"));
        var letters = Get<SwitchTeamLetter>();
        (await letters.RunAsync(new(On: true, Everyone: false, "nb"), As(Kari), default)).Value.ShouldBe(1);
        (await letters.RunAsync(new(On: true, Everyone: true, "en"), As(Kari), default)).Problem!.Code.ShouldBe("managers-only");
        (await letters.RunAsync(new(On: true, Everyone: true, "en"), As(Boss), default)).Value.ShouldBe(2);
        (await Get<SendTeamLetters>().RunAsync(default)).ShouldBe(0, "not before Monday");
        (await letters.RunAsync(new(On: false, Everyone: false, "en"), As(Boss), default)).Ok.ShouldBeTrue();
        // Monday the 9th, seven in the morning in Tallinn.
        Clock.Move(new DateTimeOffset(2026, 3, 9, 5, 0, 30, TimeSpan.Zero) - Now);
        (await Get<SendTeamLetters>().RunAsync(default)).ShouldBe(2);
        (await Get<SendTeamLetters>().RunAsync(default)).ShouldBe(0);
        var mails = await MailsAsync("team");
        mails.Select(m => (m.To, m.Subject)).ShouldBe([(Kari, "week nb 2026-03-02 2026-03-08"), (Ola, "week en 2026-03-02 2026-03-08")]);
        // What fell due while nothing ran goes out once.
        Clock.Move(TimeSpan.FromDays(30));
        (await Get<SendTeamLetters>().RunAsync(default)).ShouldBe(2);
    }
}

public sealed class ShowTeamWeekOnSqlite() : ShowTeamWeekTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class ShowTeamWeekOnPostgres() : ShowTeamWeekTests(DatabaseEngine.Postgres);
