using Heed.Act.Cases.Changes;
using Heed.Act.Recovery.Risk;
using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.Calls;

/// <summary>Writes down that somebody tried to reach a customer, and what became of it; in the history of their open case too, where they have one.</summary>
public sealed class LogCall(HeedDatabase database, FindWays find, EstimateRisk estimate, FindTroubles troubles, ChangeCase cases, TimeProvider time)
{
    /// <summary>Nobody plans a call further off.</summary>
    public const int MostDays = 366;

    /// <param name="Customer">Whom.</param>
    /// <param name="Outcome">What became of it.</param>
    /// <param name="Note">What was said.</param>
    /// <param name="NextOn">The day to try again.</param>
    /// <param name="Once">The sender's own id: sent twice, it is there once.</param>
    public sealed record Input(string Customer, ContactOutcome Outcome, string? Note = null, DateOnly? NextOn = null, Guid? Once = null);

    public async Task<Result<RecoveryContact>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return RecoveryErrors.AgentsOnly;
        if (input.Note?.Length > RecoveryContact.LongestNote) return RecoveryErrors.Invalid("note", $"must be at most {RecoveryContact.LongestNote} characters.");
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (input.NextOn < today.AddDays(-1) || input.NextOn > today.AddDays(MostDays)) return RecoveryErrors.Invalid("next", $"Choose a day to come, within {MostDays} days.");
        // One id for the call and for the case's entry: whatever is tried again, each is there once.
        var id = input.Once ?? Guid.CreateVersion7(now);
        return await Contention.RetryAsync(() => TryAsync(input, id, now, actor, cancel), RecoveryErrors.Busy);
    }

    private async Task<Result<RecoveryContact>> TryAsync(Input input, Guid id, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (await db.RecoveryContacts.FirstOrDefaultAsync(c => c.Id == id, cancel) is { } done) return done;
        var found = await find.RunAsync(actor.Workspace, cancel);
        var left = (await estimate.RunAsync(found.Score, actor, cancel)).Left;
        if ((await troubles.RunAsync(new(found, left, WithUnits: false), actor, cancel)).FirstOrDefault(t => t.Customer == input.Customer) is not { } trouble) return RecoveryErrors.NotYours(input.Customer);
        var note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
        if ((trouble.Cases.FirstOrDefault(c => c.Owner == actor.Name) ?? trouble.Cases.FirstOrDefault()) is { } its)
        {
            var logged = await cases.RunAsync(new(its.Number, new LogContact(ContactChannel.Phone, Outgoing: true, note ?? "", Outcome: input.Outcome.ToString()), Once: id), actor, cancel);
            if (logged.Failed(out var problem)) return problem;
        }

        var contact = RecoveryContact.Of(actor.Workspace, input.Customer, input.Outcome, note, input.Outcome == ContactOutcome.WantsNoCalls ? null : input.NextOn, actor.Name, now, id);
        db.RecoveryContacts.Add(contact);
        await db.SaveChangesAsync(cancel);
        return contact;
    }
}
