using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Web.Demo;

/// <summary>
/// Makes the workspace <c>demo</c> and fills it with the demo company, once. Broken off, it goes on where it stopped: the signals' ids are
/// always the same, and those already stored are not stored again.
/// </summary>
public sealed class FillDemo(HeedDatabase database, SignalLog log, RegisterSource register, SourceCatalogue catalogue, CreateOwner owner, FindWorkspace find, TimeProvider time)
{
    public const string Workspace = "demo";
    public const string Owner = "demo@heed.example";

    private const int Batch = 2_000;
    private const int MostInFlight = 4;

    /// <param name="Password">The owner's, ten characters at least.</param>
    /// <param name="Seed">Another seed tells another story of the same kind.</param>
    /// <param name="Customers">About three responses come from each.</param>
    /// <param name="EndsOn">The last day told of; without one, the day the workspace was made.</param>
    public sealed record Input(string Password, int Seed = 1, int Customers = 20_000, DateOnly? EndsOn = null);

    /// <param name="Workspace">Where it is.</param>
    /// <param name="AlreadyThere">Everything was there before; nothing was added.</param>
    /// <param name="Signals">How many signals were added.</param>
    /// <param name="Took">How long it took.</param>
    /// <param name="Settings">What the company was made by.</param>
    public sealed record Filled(WorkspaceId Workspace, bool AlreadyThere, int Signals, TimeSpan Took, DemoSettings Settings);

    public async Task<Result<Filled>> RunAsync(Input input, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        var workspace = await find.RunAsync(Workspace, cancel);
        if (workspace is null)
        {
            var made = await owner.RunAsync(new(Owner, input.Password, DemoCompany.Name, DemoCompany.TimeZone, Workspace), cancel);
            if (made.Failed(out var refused)) return refused;
            workspace = (await find.RunAsync(made.Value, cancel))!;
        }

        var firstDay = TimeZoneInfo.ConvertTime(workspace.CreatedAt, workspace.Zone);
        var settings = new DemoSettings(input.EndsOn ?? DateOnly.FromDateTime(firstDay.DateTime)) { Seed = input.Seed, Customers = input.Customers };
        if (await IsCompleteAsync(workspace.Id, cancel)) return new Filled(workspace.Id, AlreadyThere: true, 0, time.GetElapsedTime(began), settings);
        var company = DemoCompany.Generate(settings);
        await KeepUnitsAsync(workspace.Id, company.Units.Skip(1), cancel);
        foreach (var source in company.Sources)
        {
            var registered = await register.RunAsync(source, Actor.System(workspace.Id), cancel);
            if (registered.Failed(out var refused)) return refused;
            catalogue.Keep(registered.Value);
        }

        var stored = await StoreAsync(workspace.Id, company.Signals, cancel);
        if (stored.Failed(out var problem)) return problem;

        // No signal names the bank itself, so no follower makes this unit: it is there when all else is.
        await KeepUnitsAsync(workspace.Id, company.Units.Take(1), cancel);
        return new Filled(workspace.Id, AlreadyThere: false, stored.Value, time.GetElapsedTime(began), settings);
    }

    private async Task<bool> IsCompleteAsync(WorkspaceId workspace, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        return await db.Units.AnyAsync(u => u.Code == DemoUnits.Bank, cancel);
    }

    private async Task KeepUnitsAsync(WorkspaceId workspace, IEnumerable<DemoUnit> units, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        var known = await db.Units.ToDictionaryAsync(u => u.Code, StringComparer.Ordinal, cancel);
        foreach (var unit in units)
        {
            if (!known.ContainsKey(unit.Code)) db.Units.Add(Unit.Create(workspace, unit.Code, unit.Name, unit.Parent));
        }

        await db.SaveChangesAsync(cancel);
        database.Units.Move();
    }

    /// <summary>Hands over a few batches at a time, so that the next are made while the last are written. What lies ahead of the clock is left out.</summary>
    private async Task<Result<int>> StoreAsync(WorkspaceId workspace, IEnumerable<Signal> signals, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var added = 0;
        Queue<Task<Result<IReadOnlyList<bool>>>> underWay = new();
        foreach (var batch in signals.TakeWhile(s => s.HappenedAt <= now).Chunk(Batch))
        {
            if (underWay.Count == MostInFlight)
            {
                var done = await underWay.Dequeue();
                if (done.Failed(out var problem)) return problem;
                added += done.Value.Count(isNew => isNew);
            }

            underWay.Enqueue(log.AppendAsync(workspace, batch, cancel).AsTask());
        }

        while (underWay.TryDequeue(out var last))
        {
            var done = await last;
            if (done.Failed(out var problem)) return problem;
            added += done.Value.Count(isNew => isNew);
        }

        return added;
    }
}
