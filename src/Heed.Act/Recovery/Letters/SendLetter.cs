using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Tables;
using Heed.Act.Recovery.Calls;
using Heed.Act.Recovery.Tables;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.Letters;

/// <summary>Sends a letter that somebody read and mended, and writes down that the customer was written to; in the case's history too, where it is about one.</summary>
public sealed class SendLetter(HeedDatabase database, ChangeCase cases, CheckReach reach, TimeProvider time)
{
    /// <param name="Customer">Whom.</param>
    /// <param name="Words">What it says.</param>
    /// <param name="Case">The number of the case it is about.</param>
    /// <param name="Once">The sender's own id: sent twice, it goes out once.</param>
    public sealed record Input(string Customer, LetterWords Words, int? Case = null, Guid? Once = null);

    public async Task<Result<RecoveryContact>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return RecoveryErrors.AgentsOnly;
        if (input.Words.Check(places: false) is { } problem) return problem;
        if (!await reach.RunAsync(input.Customer, actor, cancel)) return RecoveryErrors.NotYours(input.Customer);
        return await Contention.RetryAsync(() => TryAsync(input, actor, cancel), RecoveryErrors.Busy);
    }

    private async Task<Result<RecoveryContact>> TryAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        if (input.Once is { } once && await db.RecoveryContacts.FirstOrDefaultAsync(c => c.Id == once, cancel) is { } done) return done;
        if (await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.ExternalId == input.Customer, cancel) is not { } customer) return RecoveryErrors.NotYours(input.Customer);
        if (customer.OptedOutAt is not null) return RecoveryErrors.OptedOut;
        if (OpenLetter.AddressOf(customer) is not { } address) return RecoveryErrors.NoAddress;
        var text = input.Words.Text.Trim().ReplaceLineEndings("\n");
        if (input.Case is { } number)
        {
            if (!await db.Cases.AnyAsync(c => c.Number == number && c.Customer == input.Customer, cancel)) return CasesErrors.Unknown(number);
            var logged = await cases.RunAsync(new(number, new LogContact(ContactChannel.Mail, Outgoing: true, text), Once: input.Once), actor, cancel);
            if (logged.Failed(out var problem)) return problem;
        }

        var now = time.GetUtcNow();
        var contact = RecoveryContact.Of(actor.Workspace, input.Customer, ContactOutcome.Written, Case.Shorten(input.Words.Subject.Trim(), RecoveryContact.LongestNote), null, actor.Name, now, input.Once);
        db.RecoveryContacts.Add(contact);
        db.Post(new() { Id = Guid.CreateVersion7(now), Kind = "recovery", To = address, Subject = input.Words.Subject.Trim(), Text = text }, now);
        await db.SaveChangesAsync(cancel);
        return contact;
    }
}
