using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Team.Coaching;

/// <summary>The one it is about says something to it, or ticks it off; their manager may tick it off as well.</summary>
public sealed class WorkOnCoaching(HeedDatabase database, TimeProvider time)
{
    /// <param name="Id">Which.</param>
    /// <param name="Done">Whether it is done; null to leave that as it is.</param>
    /// <param name="Comment">What the one it is about says; null to leave that as it is, empty to take it back.</param>
    public sealed record Input(Guid Id, bool? Done = null, string? Comment = null);

    public async Task<Result<CoachingEntry>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (input.Comment?.Length > CoachingEntry.LongestText) return TeamErrors.Invalid("comment", $"must be at most {CoachingEntry.LongestText} characters.");
        await using var db = database.For(actor.Workspace);
        if (await (await CoachingScope.OfAsync(db, actor, cancel)).Of(db).FirstOrDefaultAsync(c => c.Id == input.Id, cancel) is not { } its) return TeamErrors.UnknownCoaching;
        if (input.Comment is { } comment)
        {
            if (its.Agent != actor.Name) return TeamErrors.CoachedOnly;
            its.Say(comment.Trim() is { Length: > 0 } said ? said : null, time.GetUtcNow());
        }

        if (input.Done is { } done && done != its.DoneAt is not null) its.Finish(done, actor.Name, time.GetUtcNow());
        return await db.SaveCoachingAsync(its, cancel);
    }
}
