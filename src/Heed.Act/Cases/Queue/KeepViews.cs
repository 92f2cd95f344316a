using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Queue;

/// <summary>Queues somebody keeps under names of their own.</summary>
public sealed class KeepViews(HeedDatabase database)
{
    public const int Most = 30;

    public async Task<IReadOnlyList<SavedView>> ListAsync(Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return [.. (await db.CaseViews.AsNoTracking().Where(v => v.Account == actor.Name).ToListAsync(cancel)).OrderBy(v => v.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Keeps a queue; under a name of before, instead of the one before.</summary>
    public async Task<Result<SavedView>> SaveAsync(string name, string query, Actor actor, CancellationToken cancel)
    {
        if (name.Trim() is not { Length: > 0 and <= SavedView.LongestName } given) return CasesErrors.Invalid("name", $"must be 1 to {SavedView.LongestName} characters.");
        if (query.Length > 2_000) return CasesErrors.Invalid("query", "is too long.");
        await using var db = database.For(actor.Workspace);
        var view = await db.CaseViews.FirstOrDefaultAsync(v => v.Account == actor.Name && v.Name == given, cancel);
        if (view is null)
        {
            if (await db.CaseViews.CountAsync(v => v.Account == actor.Name, cancel) >= Most) return CasesErrors.Invalid("name", $"At most {Most} queues are kept.");
            db.CaseViews.Add(view = SavedView.Create(actor.Workspace, actor.Name, given, query));
        }

        view.Point(query);
        await db.SaveChangesAsync(cancel);
        return view;
    }

    public async Task RemoveAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        await db.CaseViews.Where(v => v.Id == id && v.Account == actor.Name).ExecuteDeleteAsync(cancel);
    }
}
