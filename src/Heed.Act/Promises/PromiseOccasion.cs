using Heed.Act.Cases;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Sources.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises;

/// <summary>What a promise is made upon: a case, a signal, or nothing but a talk.</summary>
/// <param name="Case">The case.</param>
/// <param name="Customer">Whom that is about.</param>
/// <param name="Unit">Whose it is.</param>
internal sealed record PromiseOccasion(Case? Case, string? Customer, string? Unit)
{
    public static async Task<Result<PromiseOccasion>> FindAsync(HeedDb db, SignalReader log, int? number, Guid? id, Actor actor, CancellationToken cancel)
    {
        Case? its = null;
        if (number is { } asked)
        {
            its = await (await CaseScope.OfAsync(db, actor, cancel)).Of(db).FirstOrDefaultAsync(c => c.Number == asked, cancel);
            if (its is null) return CasesErrors.Unknown(asked);
        }

        if (id is not { } known) return new PromiseOccasion(its, its?.Customer, its?.Unit);
        if ((await log.FindAsync(actor.Workspace, known, cancel))?.Signal is not { } signal) return SignalsErrors.NotFound(known);
        var source = await db.Sources.AsNoTracking().FirstOrDefaultAsync(s => s.Key == signal.Source, cancel);
        if (source is { Mode: not Mode.Identified }) return PromisesErrors.Invalid("signal", "is one of those seen in groups only: nobody knows whom to promise anything.");
        return new PromiseOccasion(its, its?.Customer ?? signal.Customer, its?.Unit ?? signal.Unit);
    }
}
