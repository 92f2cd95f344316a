using System.Data.Common;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Signals;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints;

/// <summary>Each complaint that comes in, whatever it comes by, is entered into the register. Reset, it takes nothing away and enters nothing twice.</summary>
public sealed class RegisterComplaints(HeedDatabase database, IComplaintMails mails) : DatabaseFollower(database)
{
    public override string Name => "complaints";

    protected override ValueTask FollowAsync(LogPage page, DbConnection connection, DbTransaction transaction, CancellationToken cancel) => WorkAsync(page, transaction, cancel);

    /// <summary>What a page gives, within a transaction that is not ended here.</summary>
    public async ValueTask WorkAsync(LogPage page, DbTransaction transaction, CancellationToken cancel)
    {
        foreach (var ofOne in page.Signals.Where(s => s.Signal.Kind == ComplaintSource.Kind).GroupBy(s => s.Workspace))
        {
            await using var db = Database.Within(transaction, ofOne.Key);
            await new FileComplaints(db, mails, new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel))).RunAsync([.. ofOne.Select(s => s.Signal)], by: null, weighs: true, cancel);
            await db.SaveChangesAsync(cancel);
        }
    }
}
