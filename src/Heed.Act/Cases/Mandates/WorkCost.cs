using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Measures.Fields;
using Heed.Measures.Money;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Mandates;

/// <summary>What it costs to work on a case, by what closed ones took.</summary>
internal static class WorkCost
{
    public static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>Over cases closed within a year; only what people wrote down counts: a case without minutes tells nothing of its cost.</summary>
    /// <param name="db">Whose cases.</param>
    /// <param name="matter">Only those of this matter; null for all.</param>
    /// <param name="mandate">What an hour and a hand-over cost.</param>
    /// <param name="now">The end of the year.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<Moments> OfAsync(HeedDb db, string? matter, Mandate mandate, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - Year;
        var closed = db.Cases.Where(c => c.State == CaseState.Closed && c.ClosedAt > since && c.MergedInto == null && c.Minutes > 0);
        if (matter is not null) closed = closed.Where(c => c.Matter == matter);
        var took = await closed.Select(c => new { c.Minutes, c.Relays }).ToListAsync(cancel);
        return HandlingCost.Over(took.Select(c => (c.Minutes, c.Relays)), new(mandate.HourCents, mandate.HandOverCents));
    }
}
