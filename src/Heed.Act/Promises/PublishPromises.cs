using System.Globalization;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises;

/// <summary>
/// Tells the log what happened to promises, so that rules, health and dashboards read it like all else. An entry is told with its own id: told twice, as
/// after a crash or by two nodes at once, it stands there once. What was written stays out.
/// </summary>
public sealed class PublishPromises(HeedDatabase database, RecordSignals record, RegisterSource register, SourceCatalogue catalogue)
{
    private const int AtOnce = 500;

    /// <returns>How many entries were told of.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        List<WorkspaceId> waiting;
        await using (var db = database.ForSystem()) waiting = await db.PromiseEntries.IgnoreQueryFilters().Where(e => !e.Published).Select(e => e.WorkspaceId).Distinct().ToListAsync(cancel);
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
        var entries = await db.PromiseEntries.Where(e => !e.Published).OrderBy(e => e.At).ThenBy(e => e.PromiseId).ThenBy(e => e.Number).Take(AtOnce).ToListAsync(cancel);
        if (entries.Count == 0) return 0;
        var ids = entries.Select(e => e.PromiseId).Distinct().ToList();
        var promises = await db.Promises.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var actor = Actor.System(workspace);
        if (await catalogue.FindAsync(workspace, PromiseSource.Key, cancel) is null)
        {
            var registered = await register.RunAsync(new(PromiseSource.Key, PromiseSource.Kind, PromiseSource.Title, Mode.Identified, PromiseSource.Schema), actor, cancel);
            if (registered.Ok) catalogue.Keep(registered.Value);
        }

        var stored = await record.RunAsync([.. entries.Select(e => ToSignal(e, promises[e.PromiseId]))], actor, cancel);
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

    internal static Signal ToSignal(PromiseEntry entry, Promise its)
    {
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal)
        {
            ["promise"] = FieldValue.Of(its.Number),
            ["step"] = FieldValue.Of(Word(entry.Kind)),
            ["state"] = FieldValue.Of(Word(entry.State)),
        };
        if (entry.Data.GetValueOrDefault("answer") is { } answer) values["answer"] = FieldValue.Of(answer.ToLower(CultureInfo.InvariantCulture));
        if (entry.Kind is PromiseEntryKind.Kept or PromiseEntryKind.Late or PromiseEntryKind.Broken or PromiseEntryKind.Withdrawn)
        {
            values["outcome"] = FieldValue.Of(Word(entry.State));
            values["moves"] = FieldValue.Of(its.Moves);
        }

        // What the customer let us off is neither kept nor not.
        if (entry.Kind is PromiseEntryKind.Kept or PromiseEntryKind.Late or PromiseEntryKind.Broken) values["kept"] = FieldValue.Of(entry.Kind == PromiseEntryKind.Kept ? "yes" : "no");
        return new()
        {
            Id = entry.Id,
            Source = PromiseSource.Key,
            Kind = PromiseSource.Kind,
            HappenedAt = entry.At,
            Customer = its.Customer,
            Unit = its.Deliverer ?? its.FromUnit,
            Channel = Word(its.Channel),
            Values = values,
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["promiser"] = its.Promiser },
        };
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLower(CultureInfo.InvariantCulture);
}
