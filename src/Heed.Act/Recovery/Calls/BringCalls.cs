using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.Calls;

/// <summary>Brings calls of the past along, as they were kept elsewhere. One brought before is left alone.</summary>
public sealed class BringCalls(HeedDatabase database)
{
    private const int AtOnce = 500;

    /// <param name="Id">The sender's own id: brought twice, it is there once.</param>
    /// <param name="Customer">Whom.</param>
    /// <param name="Outcome">What became of it.</param>
    /// <param name="By">The account of the one who called.</param>
    /// <param name="At">When.</param>
    /// <param name="Note">What was said.</param>
    /// <param name="NextOn">The day to try again.</param>
    public sealed record Past(Guid Id, string Customer, ContactOutcome Outcome, string By, DateTimeOffset At, string? Note = null, DateOnly? NextOn = null);

    /// <returns>How many were new.</returns>
    public async Task<Result<int>> RunAsync(IReadOnlyList<Past> calls, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return RecoveryErrors.ManagersOnly;
        if (calls.Any(c => c.Note?.Length > RecoveryContact.LongestNote)) return RecoveryErrors.Invalid("note", $"must be at most {RecoveryContact.LongestNote} characters.");
        var brought = 0;
        foreach (var some in calls.DistinctBy(c => c.Id).Chunk(AtOnce))
        {
            await using var db = database.For(actor.Workspace);
            var ids = some.Select(c => c.Id).ToList();
            var known = (await db.RecoveryContacts.Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancel)).ToHashSet();
            List<RecoveryContact> fresh = [.. some.Where(c => !known.Contains(c.Id)).Select(c => RecoveryContact.Of(actor.Workspace, c.Customer, c.Outcome, c.Note, c.NextOn, c.By, c.At, c.Id))];
            db.RecoveryContacts.AddRange(fresh);
            await db.SaveChangesAsync(cancel);
            brought += fresh.Count;
        }

        return brought;
    }
}
