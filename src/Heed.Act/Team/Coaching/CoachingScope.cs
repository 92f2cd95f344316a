using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Team.Coaching;

/// <summary>Whose coaching somebody may see: their own; managers that of those they lead. Nobody else sees any, programs with a key included.</summary>
internal static class CoachingScope
{
    public static IQueryable<CoachingEntry> CoachingOf(this HeedDb db, Actor actor) => actor.Role >= Role.Manager ? db.Coaching : db.Coaching.Where(c => c.Agent == actor.Name);

    public static async Task<Result<CoachingEntry>> SaveCoachingAsync(this HeedDb db, CoachingEntry its, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return its;
        }
        catch (DbUpdateException)
        {
            return TeamErrors.Changed;
        }
    }
}
