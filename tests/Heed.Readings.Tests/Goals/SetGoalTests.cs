using Heed.Base;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Identity;
using Heed.Base.Identity.Tables;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Facts.Queries;
using Heed.Measures.Fields;
using Heed.Readings.Goals;
using Heed.Readings.Own;
using Heed.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using static Heed.Readings.Tests.Surveyed;

namespace Heed.Readings.Tests.Goals;

public sealed class GoalsOnSqlite() : SetGoalTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class GoalsOnPostgres() : SetGoalTests(DatabaseEngine.Postgres);

/// <summary>Goals kept and changed on either engine. The clock stands at 2 March 2026.</summary>
public abstract class SetGoalTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("heed-facts-").FullName;
    private ServiceProvider _services = null!;
    private Actor _us = null!;
    private Actor _others = null!;
    private Guid _owner;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _services = new ServiceCollection().AddLogging().AddBase(Test.Settings, AllTables.List).AddReadings(_folder).AddSingleton<TimeProvider>(Clock).BuildServiceProvider();
        _us = Actor.System(await AddWorkspaceAsync("us"));
        _others = Actor.System(await AddWorkspaceAsync("others"));
        _owner = await AddUserAsync("kari@us.example", _us);
        await AddUserAsync("ola@others.example", _others);
        (await Get<RegisterSource>().RunAsync(new("s", "survey", "s", Mode.Identified, new() { Fields = [SourceField.Of("nps", FieldType.Nps)] }), _us, default)).Ok.ShouldBeTrue();
        // 60 promoters, 20 passives, 20 detractors in the last thirty days: 40 points; long before, only detractors.
        var said = Enumerable.Range(0, 100).Select(i => Said("s", "2026-02-20T10:00:00Z", ("nps", FieldValue.Of(i < 60 ? 10 : i < 80 ? 8 : 3))))
            .Concat(Enumerable.Range(0, 50).Select(_ => Said("s", "2025-11-20T10:00:00Z", ("nps", FieldValue.Of(0)))));
        (await Get<RecordSignals>().RunAsync([.. said], _us, default)).ShouldAllBe(o => o.Ok);
        await Test.SettleAsync();
        await Get<CatchUp>().RunAsync(Get<FactsFollower>(), default);
    }

    public override async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [DatabaseFact]
    public async Task A_goal_without_a_start_takes_the_latest_reading_with_its_n_and_interval()
    {
        var goal = await SetAsync(Input());
        goal.Start.Value.ShouldBe(40, 1e-9);
        goal.Start.N.ShouldBe(100);
        goal.Start.Low!.Value.ShouldBeLessThan(40);
        goal.Question.Field.ShouldBe("nps");
        goal.StartDay.ShouldBe(new DateOnly(2026, 3, 2));

        var shown = (await Get<ListGoals>().OneAsync(goal.Id, _us, default)).Value;
        shown.Now!.Whole.N.ShouldBe(100);
        shown.Missing!.Value.ShouldBe(10, 1e-9);
        shown.Covered.ShouldBe(0);
        shown.Steps.Select(s => s.Key).ShouldBe(["2025-11", "2025-12", "2026-01", "2026-02", "2026-03"]);
        shown.Steps.Select(s => s.Estimate?.N).ShouldBe([50, null, null, 100, null]);
        shown.Steps.Count(s => s.Finished).ShouldBe(4);
        shown.Readings.ShouldBe(2);
        shown.Outlook.ShouldBeNull();
        // Set today, its reading is all of answers from before.
        shown.Verdict.Standing.ShouldBe(GoalStanding.TooEarly);
    }

    [DatabaseFact]
    public async Task A_goal_on_a_measure_of_ones_own_keeps_the_version_it_was_set_on()
    {
        (await Get<KeepMeasure>().RunAsync(new("fans", "Fans", new() { Field = "nps", Count = ["10"] }), _us, default)).Ok.ShouldBeTrue();
        var goal = await SetAsync(Input() with { Question = new() { Measure = "Fans", Sources = ["s"] }, Target = 80 });
        (goal.Question.Measure, goal.Question.Field, goal.Start.Value).ShouldBe(("fans@1", "nps", 60));
        (await Get<KeepMeasure>().RunAsync(new("fans", "Fans", new() { Field = "nps", Count = ["8", "10"] }), _us, default)).Value.Measure.Version.ShouldBe(2);
        var shown = (await Get<ListGoals>().OneAsync(goal.Id, _us, default)).Value;
        (shown.Now!.Version, shown.Now.Whole.Value).ShouldBe((1, 60));
        // Its ends are those of its unit.
        var beyond = await Get<SetGoal>().RunAsync(Input() with { Question = new() { Measure = "fans", Sources = ["s"] }, Target = 120 }, _us, default);
        beyond.Problem!.Places.Select(p => p.Path).ShouldBe(["target"]);
    }

    [DatabaseFact]
    public async Task What_is_kept_comes_back_whole()
    {
        var input = Input() with { Start = 12.5, StartDay = new DateOnly(2026, 1, 15), Question = new() { Measure = "nps", Sources = ["s"], Field = "nps", Where = "nps >= 0", Every = TimeBucket.Quarter } };
        var goal = (await Get<ListGoals>().OneAsync((await SetAsync(input)).Id, _us, default)).Value.Goal;
        (goal.Title, goal.Target, goal.Due, goal.OwnerId, goal.IsOpen, goal.Version).ShouldBe(("To 50", 50, new DateOnly(2026, 9, 1), _owner, true, 0L));
        (goal.Start, goal.StartDay).ShouldBe((new GoalStart(12.5), new DateOnly(2026, 1, 15)));
        (goal.Question.Where, goal.Question.Every, goal.CreatedBy).ShouldBe(("nps >= 0", TimeBucket.Quarter, "system"));
    }

    [DatabaseFact]
    public async Task Sent_twice_with_the_same_id_it_is_set_once()
    {
        var id = Guid.NewGuid();
        await SetAsync(Input() with { Id = id });
        (await SetAsync(Input() with { Id = id, Title = "Again" })).Title.ShouldBe("To 50");
        (await Get<ListGoals>().RunAsync(new(), _us, default)).Count.ShouldBe(1);
    }

    [DatabaseFact]
    public async Task An_id_that_is_anothers_is_taken_and_tells_nothing_of_it()
    {
        var theirs = await SetAsync(Input());
        (await Get<RegisterSource>().RunAsync(new("s", "survey", "s", Mode.Identified, new() { Fields = [SourceField.Of("nps", FieldType.Nps)] }), _others, default)).Ok.ShouldBeTrue();
        var owner = (await Get<ListColleagues>().RunAsync(_others, default)).Single().Id;
        var refused = await Get<SetGoal>().RunAsync(Input() with { Id = theirs.Id, Start = 1, Owner = owner }, _others, default);
        refused.Problem!.Code.ShouldBe("id-taken");
        (await Get<ListGoals>().OneAsync(theirs.Id, _others, default)).Problem.ShouldBe(GoalsErrors.Unknown);
    }

    [DatabaseTheory]
    [InlineData("target")]
    [InlineData("due")]
    [InlineData("title")]
    [InlineData("owner")]
    [InlineData("unit")]
    [InlineData("every")]
    [InlineData("start")]
    [InlineData("where")]
    [InlineData("source")]
    public async Task What_is_wrong_is_said_with_its_place(string what)
    {
        var input = Input();
        input = what switch
        {
            "target" => input with { Target = 101 },
            "due" => input with { Due = new DateOnly(2026, 3, 2) },
            "title" => input with { Title = "" },
            "owner" => input with { Owner = Guid.NewGuid() },
            "unit" => input with { Question = input.Question with { Unit = "nowhere" } },
            "every" => input with { Question = input.Question with { Every = TimeBucket.Year } },
            "start" => input with { Question = input.Question with { Where = "nps > 10" } },
            "where" => input with { Question = input.Question with { Where = "nps >" } },
            _ => input with { Question = input.Question with { Sources = ["nowhere"] } },
        };
        var refused = await Get<SetGoal>().RunAsync(input, _us, default);
        refused.Ok.ShouldBeFalse();
        if (what == "source") refused.Problem!.Code.ShouldBe("unknown-source");
        else refused.Problem!.Places.Select(p => p.Path).ShouldBe([what]);
    }

    [DatabaseFact]
    public async Task Of_two_editors_the_second_loses_nothing_and_overwrites_nothing()
    {
        var goal = await SetAsync(Input());
        var change = Get<ChangeGoal>();
        (await change.RunAsync(new(goal.Id, 0, "Mine", 55, goal.Due, _owner), _us, default)).Value.Version.ShouldBe(1);
        var late = await change.RunAsync(new(goal.Id, 0, "Theirs", 60, goal.Due, _owner), _us, default);
        late.Problem!.Code.ShouldBe(GoalsErrors.ChangedCode);
        var stands = (await Get<ListGoals>().OneAsync(goal.Id, _us, default)).Value.Goal;
        (stands.Title, stands.Target).ShouldBe(("Mine", 55));
        // The target was moved, and that stays to be seen.
        stands.Changes.Single().ShouldSatisfyAllConditions(c => c.Target.ShouldBe(50), c => c.Due.ShouldBe(goal.Due), c => c.By.ShouldBe("system"));
    }

    [DatabaseFact]
    public async Task Two_who_save_at_the_same_moment_are_told_apart_by_the_database()
    {
        var goal = await SetAsync(Input());
        var saves = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Get<ChangeGoal>().RunAsync(new(goal.Id, 0, $"No {i}", 50 + i + 1, goal.Due, _owner), _us, default))));
        saves.Count(s => s.Ok).ShouldBe(1);
        saves.Where(s => !s.Ok).ShouldAllBe(s => s.Problem!.Code == GoalsErrors.ChangedCode);
        (await Get<ListGoals>().OneAsync(goal.Id, _us, default)).Value.Goal.Version.ShouldBe(1);
    }

    [DatabaseFact]
    public async Task A_closed_goal_keeps_what_was_learned_is_not_changed_and_can_be_taken_up_again()
    {
        var goal = await SetAsync(Input());
        (await Get<CloseGoal>().RunAsync(new(goal.Id, 0, Open: false, "Fewer steps help."), _us, default)).Ok.ShouldBeTrue();
        (await Get<ChangeGoal>().RunAsync(new(goal.Id, 1, "Later", 50, goal.Due, _owner), _us, default)).Problem!.Code.ShouldBe("goal-closed");
        (await PlanAsync(goal, "Too late")).Problem!.Code.ShouldBe("goal-closed");
        (await Get<ListGoals>().RunAsync(new(Open: true), _us, default)).ShouldBeEmpty();
        var closed = (await Get<ListGoals>().RunAsync(new(Open: false), _us, default)).Single();
        (closed.Goal.Closing, closed.Over, closed.Verdict.Standing).ShouldBe(("Fewer steps help.", true, GoalStanding.Missed));
        (await Get<CloseGoal>().RunAsync(new(goal.Id, 1, Open: true), _us, default)).Value.IsOpen.ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task Activities_are_planned_once_moved_by_whoever_owns_them_and_go_with_their_goal()
    {
        var goal = await SetAsync(Input());
        var id = Guid.NewGuid();
        var planned = (await PlanAsync(goal, "Two more on the phones", id)).Value;
        (await PlanAsync(goal, "Again", id)).Value.Text.ShouldBe("Two more on the phones");
        var (kari, stranger) = (new Actor(_us.Workspace, "kari@us.example", Role.Agent), new Actor(_us.Workspace, "per@us.example", Role.Agent));
        var move = Get<MoveActivity>();
        (await move.RunAsync(new(goal.Id, id, 0, ActivityState.Running), stranger, default)).Problem.ShouldBe(GoalsErrors.NotYours);
        (await move.RunAsync(new(goal.Id, id, 0, ActivityState.Running), kari, default)).Value.State.ShouldBe(ActivityState.Running);
        (await move.RunAsync(new(goal.Id, id, 0, ActivityState.Done), kari, default)).Problem!.Code.ShouldBe(GoalsErrors.ChangedCode);
        (await move.RunAsync(new(goal.Id, id, 1, ActivityState.Done), _others, default)).Problem.ShouldBe(GoalsErrors.UnknownActivity);
        planned.IsLate(new DateOnly(2026, 5, 1)).ShouldBeTrue();

        (await Get<RemoveGoal>().RunAsync(goal.Id, 0, _us, default)).Ok.ShouldBeTrue();
        (await Get<RemoveActivity>().RunAsync(goal.Id, id, 1, _us, default)).Problem.ShouldBe(GoalsErrors.UnknownActivity);
    }

    private Task<Base.Results.Result<Activity>> PlanAsync(Goal goal, string text, Guid? id = null) =>
        Get<PlanActivity>().RunAsync(new(goal.Id, new(text, _owner, new(2026, 3, 2), new(2026, 4, 1), ActivityState.Planned, "/surveys"), id), _us, default);

    private SetGoal.Input Input() => new() { Title = "To 50", Question = new() { Measure = "nps", Sources = ["s"] }, Target = 50, Due = new(2026, 9, 1), Owner = _owner };

    private async Task<Goal> SetAsync(SetGoal.Input input)
    {
        var set = await Get<SetGoal>().RunAsync(input, _us, default);
        set.Ok.ShouldBeTrue(set.Problem?.Message);
        return set.Value;
    }

    private async Task<Guid> AddUserAsync(string email, Actor actor)
    {
        await using var db = Database.ForSystem();
        var user = User.Create(email, Clock.GetUtcNow());
        user.NormalizedUserName = user.NormalizedEmail = email.ToUpperInvariant();
        db.Users.Add(user);
        db.Memberships.Add(Membership.Create(user.Id, actor.Workspace, Role.Agent));
        await db.SaveChangesAsync();
        return user.Id;
    }

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();
}
