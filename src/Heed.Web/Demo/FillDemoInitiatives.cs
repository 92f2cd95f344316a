using Heed.Act.Cases.Solved;
using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Tables;
using Heed.Act.Initiatives.Telling;
using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Readings;
using Microsoft.EntityFrameworkCore;

namespace Heed.Web.Demo;

/// <summary>Gives the demo company a register of initiatives, as if they had been written down when they began.</summary>
public sealed class FillDemoInitiatives(
    HeedDatabase database, SaveInitiative save, WorkOnSteps work, MoveInitiative move, ListColleagues colleagues, SearchSignals search, KeepCustomers customers, ChangeOptOut optOut, TellCustomers tell)
{
    /// <summary>How many customers the bank has an address of: some of those who wrote about the old app.</summary>
    public const int Addresses = 60;

    private const int EveryOptedOut = 10;

    /// <param name="workspace">The demo's.</param>
    /// <param name="settings">What decides the company.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>How many were added; none where there are some already.</returns>
    public async Task<Result<int>> RunAsync(WorkspaceId workspace, DemoSettings settings, CancellationToken cancel)
    {
        await using (var db = database.For(workspace))
        {
            if (await db.Initiatives.AnyAsync(cancel)) return 0;
        }

        var actor = new Actor(workspace, DemoDesk.Manager, Role.Manager);
        var people = await colleagues.RunAsync(actor, cancel);
        if (people.FirstOrDefault(p => p.Account == DemoDesk.Manager) is not { } manager) return 0;
        var calendar = new DemoCalendar(settings);
        foreach (var (state, plan, closing, steps) in DemoInitiatives.All(calendar, manager.Id))
        {
            var began = state == InitiativeState.Finished ? InitiativeState.Running : state;
            if ((await save.RunAsync(new(plan) { State = began }, actor, cancel)).Failed(out var problem, out var its)) return problem;
            foreach (var step in steps)
            {
                if ((await work.RunAsync(its.Id, new WorkOnSteps.Work.Add(step.Id, step.Text, step.Due), actor, cancel)).Failed(out problem, out its)) return problem;
                if (state == InitiativeState.Planned || step.Due > settings.EndsOn) continue;
                if ((await work.RunAsync(its.Id, new WorkOnSteps.Work.Tick(step.Id, true), actor, cancel)).Failed(out problem, out its)) return problem;
            }

            if (state == began) continue;
            // In a small company nobody who may be told has written of the app.
            if (plan.Title == DemoInitiatives.App && (await TellAsync(its, calendar, actor, cancel)).Failed(out problem) && problem.Code != "nobody-to-tell") return problem;
            var version = await VersionAsync(its, cancel);
            if ((await move.RunAsync(new(its.Id, version, state, closing), actor, cancel)).Failed(out problem)) return problem;
        }

        return DemoInitiatives.Count;
    }

    /// <summary>Told to those of whom there is an address, in Swedish or English; one in ten does not want to hear from the bank.</summary>
    private async Task<Result<int>> TellAsync(Initiative its, DemoCalendar calendar, Actor actor, CancellationToken cancel)
    {
        var asked = new SearchSignals.Input([RelationshipAnswers.Key], DemoInitiatives.Said, calendar.ReleaseOn.AddDays(-182), calendar.ReleaseOn.AddDays(-1));
        if ((await search.RunAsync(asked, 1_000, actor, cancel)).Failed(out var problem, out var found)) return problem;
        string[] people = [.. found.Newest.Select(signal => signal.Signal.Customer).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(Addresses)];
        if (people.Length == 0) return 0;
        var known = people.Select(id => new CustomerFacts(id, new Dictionary<string, string>(StringComparer.Ordinal) { [AskWhetherSolved.Email] = $"{id}@customers.example" })).ToList();
        if ((await customers.RunAsync(known, dryRun: false, actor, cancel)).Failed(out problem)) return problem;
        foreach (var id in people.Where((_, i) => i % EveryOptedOut == 0))
        {
            if ((await optOut.RunAsync(id, optedOut: true, actor, cancel)).Failed(out problem)) return problem;
        }

        return await tell.RunAsync(new(its.Id, new() { Source = asked.Sources[0], Where = asked.Where, From = asked.From, To = asked.To }, DemoInitiatives.Words), actor, cancel);
    }

    private async Task<int> VersionAsync(Initiative its, CancellationToken cancel)
    {
        await using var db = database.For(its.WorkspaceId);
        return await db.Initiatives.Where(i => i.Id == its.Id).Select(i => i.Version).FirstAsync(cancel);
    }
}
