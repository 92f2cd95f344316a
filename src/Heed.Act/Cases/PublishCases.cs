using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases;

/// <summary>
/// Tells the log what happened to cases, so that health, journeys and dashboards read it like all else. An entry is told with its own id: told twice, as
/// after a crash or by two nodes at once, it stands there once. What was written stays out.
/// </summary>
public sealed class PublishCases(HeedDatabase database, RecordSignals record, RegisterSource register, SourceCatalogue catalogue)
{
    private const int AtOnce = 500;

    /// <returns>How many entries were told of.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        List<WorkspaceId> waiting;
        await using (var db = database.ForSystem()) waiting = await db.CaseEntries.IgnoreQueryFilters().Where(e => !e.Published).Select(e => e.WorkspaceId).Distinct().ToListAsync(cancel);
        var told = 0;
        foreach (var workspace in waiting)
        {
            for (var some = AtOnce; some == AtOnce; told += some) some = await OfAsync(workspace, cancel);
        }

        return told;
    }

    private async Task<int> OfAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        var entries = await db.CaseEntries.Where(e => !e.Published).OrderBy(e => e.At).ThenBy(e => e.CaseId).ThenBy(e => e.Number).Take(AtOnce).ToListAsync(cancel);
        if (entries.Count == 0) return 0;
        var ids = entries.Select(e => e.CaseId).Distinct().ToList();
        var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        var desk = await FindDesk.OnAsync(db, cancel);
        var actor = Actor.System(workspace);
        if (await catalogue.FindAsync(workspace, CaseSource.Key, cancel) is null)
        {
            var registered = await register.RunAsync(new(CaseSource.Key, CaseSource.Kind, "Cases", Mode.Identified, CaseSource.Schema), actor, cancel);
            if (registered.Ok) catalogue.Keep(registered.Value);
        }

        var stored = await record.RunAsync([.. entries.Select(e => ToSignal(e, cases[e.CaseId], desk))], actor, cancel);
        var told = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            // What the log can't take now is told later; what it never will is not tried for ever.
            if (!stored[i].Ok && stored[i].Problem!.Kind != ProblemKind.Invalid) continue;
            entries[i].Tell();
            told++;
        }

        await db.SaveChangesAsync(cancel);
        return told;
    }

    internal static Signal ToSignal(CaseEntry entry, Case its, Desk desk)
    {
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal)
        {
            ["case"] = FieldValue.Of(its.Number),
            ["step"] = FieldValue.Of(Word(entry.Kind.ToString())),
            ["state"] = FieldValue.Of(Word(entry.State)),
            ["priority"] = FieldValue.Of(Word(its.Priority.ToString())),
        };
        if (its.Matter.Length > 0) values["matter"] = FieldValue.Of(its.Matter);
        if (entry.Kind == EntryKind.Closed)
        {
            values["cause"] = FieldValue.Of(entry.Data["cause"]);
            values["relays"] = FieldValue.Of(its.Relays);
            values["hours"] = FieldValue.Of(Math.Round(desk.Between(its.OpenedAt, entry.At).TotalHours, 2));
        }

        if (entry.Kind == EntryKind.Answered) values["solved"] = FieldValue.Of(entry.Data["solved"]);
        return new()
        {
            Id = entry.Id,
            Source = CaseSource.Key,
            Kind = CaseSource.Kind,
            HappenedAt = entry.At,
            Customer = its.Customer,
            Unit = its.Unit,
            Language = its.Language,
            Values = values,
        };
    }

    private static string Word(string name) => name.ToLowerInvariant();
}
