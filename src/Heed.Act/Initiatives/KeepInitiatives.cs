using Heed.Act.Initiatives.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Readings.Series;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Initiatives;

internal static class KeepInitiatives
{
    /// <summary>What it measures, as a question.</summary>
    public static SeriesQuestion Question(this InitiativePlan plan) => new()
    {
        Source = plan.Measure.Source,
        Measure = plan.Measure.Measure,
        Field = plan.Measure.Field,
        Of = plan.Measure.Of,
        Where = plan.Measure.Where,
        Units = plan.Units,
    };

    /// <summary>Saves with what was written in the history; where someone else saved between our look and now, nothing is saved and they are told of.</summary>
    public static async Task<Result<Initiative>> SaveAsync(this HeedDb db, Initiative its, CancellationToken cancel)
    {
        db.InitiativeEntries.AddRange(its.Written);
        try
        {
            await db.SaveChangesAsync(cancel);
            return its;
        }
        catch (DbUpdateConcurrencyException)
        {
            return InitiativesErrors.Changed("Someone else");
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            // On PostgreSQL an entry with our number may be in the way before the version is.
            if (await db.Initiatives.AsNoTracking().FirstOrDefaultAsync(i => i.Id == its.Id, cancel) is { } theirs) return InitiativesErrors.Changed(theirs.ChangedBy);
            if (await db.Initiatives.IgnoreQueryFilters().AnyAsync(i => i.Id == its.Id, cancel)) return InitiativesErrors.IdTaken;
            throw;
        }
    }
}
