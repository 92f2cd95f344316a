using Heed.Act.Initiatives.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Initiatives;

/// <summary>Takes an idea away that came to nothing. What was planned or begun stays: a register without failures teaches nothing.</summary>
public sealed class RemoveInitiative(HeedDatabase database)
{
    public async Task<Result<Initiative>> RunAsync(Guid id, int version, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return InitiativesErrors.ManagersOnly;
        await using var db = database.For(actor.Workspace);
        if (await db.Initiatives.FirstOrDefaultAsync(i => i.Id == id, cancel) is not { } its) return InitiativesErrors.Unknown;
        if (its.Version != version) return InitiativesErrors.Changed(its.ChangedBy);
        if (its.State != InitiativeState.Idea) return InitiativesErrors.Kept;
        db.Initiatives.Remove(its);
        return await db.SaveAsync(its, cancel);
    }
}
