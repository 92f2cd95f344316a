using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Tables;
using Heed.Act.Complaints;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Money;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases.Mandates;

/// <summary>Whether a case's claim is less than working on it costs, with the figures that rests on.</summary>
public sealed class OfferSettlement(HeedDatabase database, TimeProvider time)
{
    /// <param name="Verdict">Whether it is offered, or why not.</param>
    /// <param name="Cost">What closed cases of the matter cost, over a year.</param>
    /// <param name="Interval">The mean's 95 % interval; null under two cases.</param>
    /// <param name="SettledCents">Settled for the customer within a year.</param>
    public sealed record Offer(SettlementVerdict Verdict, Moments Cost, Interval? Interval, long SettledCents);

    public async Task<Offer> RunAsync(Case its, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        return await OnAsync(db, its, (await FindDesk.OnAsync(db, cancel)).Settings.Mandate, time.GetUtcNow(), cancel);
    }

    internal static async Task<Offer> OnAsync(HeedDb db, Case its, Mandate mandate, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - WorkCost.Year;
        var cost = await WorkCost.OfAsync(db, its.Matter, mandate, now, cancel);
        var settled = its.Customer is { } customer ? await db.CaseGrants.Where(g => g.Settled && g.Customer == customer && g.At > since).SumAsync(g => g.Cents, cancel) : 0;
        // What the register says of a complaint stands above what somebody ticked in its case.
        var regulated = its.Regulated || await ComplaintScope.OfCase(db, its.Id).AnyAsync(c => c.Regulated, cancel);
        return new(SettlementRule.Of(its.ClaimCents, regulated, its.Customer is not null, cost, settled, mandate.CapCents), cost, MeanIntervals.T(cost, Level.Default), settled);
    }
}
