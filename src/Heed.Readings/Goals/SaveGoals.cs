using Heed.Base.Database;
using Heed.Base.Results;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Goals;

internal static class SaveGoals
{
    /// <summary>Saves; where someone else saved between our look and now, nothing is saved and they are told of.</summary>
    public static async Task<Result<T>> SaveAsync<T>(this HeedDb db, T changed, Guid id, CancellationToken cancel) where T : class
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return Result.Of(changed);
        }
        catch (DbUpdateConcurrencyException)
        {
            return GoalsErrors.Changed("Someone else");
        }
        catch (DbUpdateException)
        {
            // The sender's own id may have been taken a moment ago, or by something that isn't theirs to see.
            db.ChangeTracker.Clear();
            if (await db.Set<T>().IgnoreQueryFilters().AnyAsync(e => EF.Property<Guid>(e, "Id") == id, cancel)) return GoalsErrors.IdTaken;
            throw;
        }
    }
}
