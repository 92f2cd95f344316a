using Heed.Act.Cases.Tables;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Outbox;
using Heed.Base.Outbox.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Solved;

/// <summary>Asks the customer of a case that was closed whether it is solved, by a mail saved together with its closing.</summary>
public static class AskWhetherSolved
{
    /// <summary>What a customer's address is called among what is known of them.</summary>
    public const string Email = "email";

    internal static async Task OnAsync(HeedDb db, Case its, CaseTurn turn, ICaseMails mails, CancellationToken cancel)
    {
        if (!turn.Desk.Settings.AsksWhetherSolved || its is not { Customer: { } id, IsOpen: false, MergedInto: null }) return;
        var customer = await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.ExternalId == id, cancel);
        if (customer is not { OptedOutAt: null } || customer.Attributes.GetValueOrDefault(Email) is not { } address || !MailAddresses.IsOne(address)) return;
        var token = SolvedToken.Make();
        db.SolvedQuestions.Add(SolvedQuestion.Of(its, token, turn.Now));
        db.Post(mails.WhetherSolved(Guid.CreateVersion7(turn.Now), its, address, token.Text), turn.Now);
        its.Ask(turn with { By = CaseTurn.ByClock, IsPerson = false, Once = null });
    }
}
