using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings.Own.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Own;

/// <summary>Defines a measure, or changes one: what counts otherwise makes a new version, another name alone does not. One that was retired comes back.</summary>
public sealed class KeepMeasure(HeedDatabase database, SourceCatalogue catalogue, MeasureShelf shelf, TimeProvider time)
{
    public sealed record Input(string Id, string Name, MeasureDefinition Definition);

    /// <param name="Measure">Its newest version.</param>
    /// <param name="IsNew">Whether there was none before.</param>
    public sealed record Kept(OwnMeasure Measure, bool IsNew);

    public async Task<Result<Kept>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        var name = input.Name.Trim();
        await using var db = database.For(actor.Workspace);
        var all = await db.OwnMeasures.ToListAsync(cancel);
        List<OwnMeasure> newest = [.. all.GroupBy(m => m.Id, StringComparer.Ordinal).Select(versions => versions.MaxBy(m => m.Version)!)];
        if (CheckMeasure.Of(input.Id, name, input.Definition, await catalogue.AllAsync(actor.Workspace, cancel), newest) is { } wrong) return wrong;

        var versions = all.FindAll(m => m.Id == input.Id);
        var last = newest.Find(m => m.Id == input.Id);
        if (last is null || !last.Definition.Same(input.Definition))
        {
            last = OwnMeasure.Define(actor, input.Id, (last?.Version ?? 0) + 1, name, input.Definition, time.GetUtcNow());
            db.OwnMeasures.Add(last);
        }

        foreach (var version in versions.Append(last))
        {
            version.Rename(name);
            version.Revive();
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return OwnMeasuresErrors.SomeoneElse(input.Id);
        }

        shelf.Forget(actor.Workspace);
        return new Kept(last, versions.Count == 0);
    }
}
