using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Tables;
using Heed.Base.Database;
using Heed.Readings.Goals;
using Heed.Readings.Goals.Tables;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Initiatives;

public abstract class SaveInitiativeTests(DatabaseEngine engine) : InitiativeTests(engine)
{
    [DatabaseFact]
    public async Task The_second_of_two_editors_is_told_and_nothing_of_the_first_is_lost()
    {
        var made = await MakeAsync(Plan());
        (await Get<SaveInitiative>().RunAsync(new(made.Plan with { Title = "Mine" }, made.Id, made.Version), As(Boss), default)).Ok.ShouldBeTrue();
        var second = await Get<SaveInitiative>().RunAsync(new(made.Plan with { Title = "Theirs" }, made.Id, made.Version), As(Boss), default);
        second.Problem!.Code.ShouldBe(InitiativesErrors.ChangedCode);
        var history = await Get<ListInitiatives>().HistoryAsync(made.Id, As(Boss), default);
        history.Select(e => (e.Number, e.Kind)).ShouldBe([(2, InitiativeEntryKind.Changed), (1, InitiativeEntryKind.Created)]);
        history[0].Data.ShouldBe(new Dictionary<string, string> { ["title"] = "Call back within the hour" });
    }

    [DatabaseFact]
    public async Task Steps_added_and_ticked_by_many_at_once_are_all_there()
    {
        var made = await MakeAsync(Plan());
        WorkOnSteps.Work.Add[] steps = [.. Enumerable.Range(0, 6).Select(i => new WorkOnSteps.Work.Add(Guid.CreateVersion7(), $"Step {i}", null))];
        foreach (var done in await Task.WhenAll(steps.Select(step => Get<WorkOnSteps>().RunAsync(made.Id, step, As(Boss), default)))) done.Ok.ShouldBeTrue(done.Problem?.Message);
        foreach (var done in await Task.WhenAll(steps.Select(step => Get<WorkOnSteps>().RunAsync(made.Id, new WorkOnSteps.Work.Tick(step.Id, true), As(Boss), default)))) done.Ok.ShouldBeTrue(done.Problem?.Message);
        // Pressed twice, it is added once.
        (await Get<WorkOnSteps>().RunAsync(made.Id, steps[0], As(Boss), default)).Ok.ShouldBeTrue();
        var its = (await Get<ListInitiatives>().FindAsync(made.Id, As(Boss), default))!;
        its.Steps.Select(s => s.Text).Order().ShouldBe(Enumerable.Range(0, 6).Select(i => $"Step {i}"));
        its.Steps.ShouldAllBe(s => s.DoneAt != null && s.DoneBy == Boss);
        its.Version.ShouldBe(13);
    }

    [DatabaseFact]
    public async Task An_activity_becomes_an_initiative_and_is_no_activity_any_more()
    {
        var goal = Goal.Create(Guid.NewGuid(), As(Boss), "To 4", new() { Measure = "mean", Sources = ["shop"], Field = "rating" }, new(3), Today, Clock.GetUtcNow()).Towards(4, Today.AddDays(100), BossId);
        var activity = Activity.Create(Guid.NewGuid(), goal, new("Two more on the phones", BossId, Today, null, ActivityState.Running, null), As(Boss), Clock.GetUtcNow());
        await using (var db = Database.For(Ours))
        {
            db.Goals.Add(goal);
            db.Activities.Add(activity);
            await db.SaveChangesAsync();
        }

        var input = new SaveInitiative.Input(Plan() with { Goals = [goal.Id] }, Guid.NewGuid()) { State = InitiativeState.Running, Activity = activity.Id };
        (await Get<SaveInitiative>().RunAsync(input, As(Boss), default)).Ok.ShouldBeTrue();
        (await Get<SaveInitiative>().RunAsync(input, As(Boss), default)).Ok.ShouldBeTrue();
        var other = await Get<SaveInitiative>().RunAsync(input with { Id = Guid.NewGuid() }, As(Boss), default);
        other.Problem!.Code.ShouldBe("unknown-activity");
        await using var after = Database.For(Ours);
        (await after.Activities.CountAsync()).ShouldBe(0);
        (await after.Initiatives.CountAsync()).ShouldBe(1);
        (await after.InitiativeEntries.SingleAsync()).Data["was"].ShouldBe("Two more on the phones");
    }

    [DatabaseFact]
    public async Task What_was_learned_is_asked_for_at_the_end_and_only_an_idea_can_be_taken_away()
    {
        var made = await MakeAsync(Plan());
        (await Get<MoveInitiative>().RunAsync(new(made.Id, made.Version, InitiativeState.Abandoned), As(Boss), default)).Problem!.Places.Single().Path.ShouldBe("closing");
        (await Get<RemoveInitiative>().RunAsync(made.Id, made.Version, As(Boss), default)).Problem!.Code.ShouldBe("initiative-kept");
        var over = await Get<MoveInitiative>().RunAsync(new(made.Id, made.Version, InitiativeState.Abandoned, "Nobody answers the phone at noon."), As(Boss), default);
        (over.Value.State, over.Value.Closing).ShouldBe((InitiativeState.Abandoned, "Nobody answers the phone at noon."));
        var idea = await MakeAsync(Plan("An idea"), InitiativeState.Idea);
        (await Get<RemoveInitiative>().RunAsync(idea.Id, idea.Version, As(Boss), default)).Ok.ShouldBeTrue();
        (await Get<ListInitiatives>().FindAsync(idea.Id, As(Boss), default)).ShouldBeNull();
        (await Get<ListInitiatives>().HistoryAsync(idea.Id, As(Boss), default)).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task An_agent_works_on_what_they_own_and_on_nothing_else()
    {
        var theirs = await MakeAsync(Plan() with { Owner = KariId });
        var other = await MakeAsync(Plan("Not Kari's"));
        var step = new WorkOnSteps.Work.Add(Guid.CreateVersion7(), "Ask the night shift", null);
        (await Get<WorkOnSteps>().RunAsync(theirs.Id, step, As(Kari), default)).Ok.ShouldBeTrue();
        (await Get<WorkOnSteps>().RunAsync(other.Id, step, As(Kari), default)).Problem!.Code.ShouldBe("not-your-initiative");
        (await Get<SaveInitiative>().RunAsync(new(Plan()), As(Kari), default)).Problem!.Code.ShouldBe("managers-only");
    }

    [DatabaseFact]
    public async Task What_is_wrong_is_told_with_its_place()
    {
        async Task<string> PlaceAsync(InitiativePlan plan, InitiativeState state = InitiativeState.Running) =>
            (await Get<SaveInitiative>().RunAsync(new(plan) { State = state }, As(Boss), default)).Problem!.Places[0].Path;

        (await PlaceAsync(Plan(""))).ShouldBe("title");
        (await PlaceAsync(Plan() with { Units = ["nowhere"] })).ShouldBe("units");
        (await PlaceAsync(Plan() with { Measure = Plan().Measure with { Field = "nothing" } })).ShouldBe("field");
        (await PlaceAsync(Plan() with { Measure = Plan().Measure with { Where = "unit =" } })).ShouldBe("where");
        (await PlaceAsync(Plan() with { RolledOut = Plan().Start.AddDays(-1) })).ShouldBe("rolledOut");
        (await PlaceAsync(Plan() with { BeforeFrom = Plan().Start })).ShouldBe("beforeFrom");
        (await PlaceAsync(Plan() with { Drivers = ["nothing"] })).ShouldBe("drivers");
        (await PlaceAsync(Plan() with { Causes = ["the weather"] })).ShouldBe("causes");
        (await PlaceAsync(Plan() with { Goals = [Guid.NewGuid()] })).ShouldBe("goals");
        (await PlaceAsync(Plan() with { Owner = Guid.NewGuid() })).ShouldBe("owner");
        (await PlaceAsync(Plan() with { CostCents = -1 })).ShouldBe("cost");
        (await PlaceAsync(Plan() with { Start = Today.AddDays(1) })).ShouldBe("start");
    }
}

public sealed class SaveInitiativeOnSqlite() : SaveInitiativeTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class SaveInitiativeOnPostgres() : SaveInitiativeTests(DatabaseEngine.Postgres);
