using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Sources.Tables;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases;

/// <summary>Opens a case by hand: after a call, at the counter, from a signal somebody came upon.</summary>
public sealed class OpenCase(HeedDatabase database, SignalReader log, ListColleagues colleagues, TimeProvider time)
{
    /// <param name="Title">What people see in lists.</param>
    public sealed record Input(string Title)
    {
        public string Summary { get; init; } = "";
        public string? Matter { get; init; }
        public string? Customer { get; init; }
        public string? Unit { get; init; }
        public CasePriority Priority { get; init; } = CasePriority.Normal;
        public double? Hours { get; init; } = 16;

        /// <summary>Whose it is; <c>"auto"</c> for whoever has the fewest, null for nobody's.</summary>
        public string? Owner { get; init; }

        /// <summary>The signal it is about.</summary>
        public Guid? Signal { get; init; }

        /// <summary>The sender's own id for it: sent twice, there is one case.</summary>
        public Guid? Once { get; init; }
    }

    public const string ByLoad = "auto";

    public async Task<Result<Case>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return CasesErrors.AgentsOnly;
        // Another case may take the number.
        return await Contention.RetryAsync(() => TryAsync(input, actor, cancel), CasesErrors.Busy);
    }

    private async Task<Result<Case>> TryAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (input.Title.Trim() is not { Length: > 0 and <= Case.LongestTitle } title) return CasesErrors.Invalid("title", $"must be 1 to {Case.LongestTitle} characters.");
        if (input.Summary.Length > Case.LongestText) return CasesErrors.Invalid("summary", $"must be at most {Case.LongestText} characters.");
        if (input.Hours is <= 0 or > 2_000) return CasesErrors.Invalid("hours", "must be more than 0 and at most 2000 business hours.");
        if (input.Matter is { Length: > 64 }) return CasesErrors.Invalid("matter", "must be at most 64 characters.");
        await using var db = database.For(actor.Workspace);
        if (input.Once is { } once && await FindAsync(db, once, cancel) is { } done) return done;
        var units = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
        var signal = input.Signal is { } id ? (await log.FindAsync(actor.Workspace, id, cancel))?.Signal : null;
        if (input.Signal is { } missing && signal is null) return SignalsErrors.NotFound(missing);
        if (await RejectSourceAsync(db, signal, cancel) is { } promised) return promised;
        var unit = Given(input.Unit) ?? signal?.Unit;
        if (unit is not null && units.Find(unit) is null) return CasesErrors.UnknownUnit(unit);
        var owner = Given(input.Owner);
        if (owner is not (null or ByLoad) && (await colleagues.RunAsync(actor.Workspace, cancel)).All(c => c.Account != owner || c.Role < Role.Agent)) return CasesErrors.UnknownPerson(owner);

        var turn = new CaseTurn(actor.Workspace, actor.Name, time.GetUtcNow(), await FindDesk.OnAsync(db, cancel), Once: input.Once);
        var number = (await db.Cases.MaxAsync(c => (int?)c.Number, cancel) ?? 0) + 1;
        var opened = Case.Open(turn, number, new(title, Given(input.Matter) ?? "")
        {
            Summary = input.Summary.Trim(),
            Customer = Given(input.Customer) ?? signal?.Customer,
            Unit = unit,
            Language = signal?.Language,
            Signal = signal?.Id,
            Priority = input.Priority,
            Hours = input.Hours,
        });
        if (owner == ByLoad) owner = (await LeastLoaded.OfAsync(db, units, cancel)).Next(unit);
        if (owner is not null) opened.Assign(owner, turn, byLoad: input.Owner == ByLoad);
        db.Cases.Add(opened);
        if (signal is not null && !await db.CaseSignals.AnyAsync(s => s.SignalId == signal.Id && s.RuleId == Guid.Empty, cancel)) db.CaseSignals.Add(CaseSignal.Of(opened, null, signal.Id, signal.HappenedAt));
        db.AddWritten();
        await db.SaveChangesAsync(cancel);
        return opened;
    }

    private static async Task<Case?> FindAsync(HeedDb db, Guid once, CancellationToken cancel) =>
        await db.CaseEntries.Where(e => e.Id == once).Join(db.Cases, e => e.CaseId, c => c.Id, (_, c) => c).FirstOrDefaultAsync(cancel);

    private static async Task<Problem?> RejectSourceAsync(HeedDb db, Signal? signal, CancellationToken cancel) =>
        signal is not null && await db.Sources.AsNoTracking().FirstOrDefaultAsync(s => s.Key == signal.Source, cancel) is { Mode: not Mode.Identified } promised ? CasesErrors.NeverFromGroups(promised.Title) : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
