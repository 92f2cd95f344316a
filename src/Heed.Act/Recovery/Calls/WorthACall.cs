using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Mandates;
using Heed.Base.Database;
using Heed.Measures.Money;

namespace Heed.Act.Recovery.Calls;

/// <summary>From which value at risk on a call is worth its time.</summary>
/// <param name="Least">A year, in the currency of the ways; 0 where everybody is worth one.</param>
/// <param name="Basis">Who says so.</param>
/// <param name="Cases">The closed cases whose mean cost it is, where it is that.</param>
public sealed record WorthACall(double Least, WorthBasis Basis, long Cases = 0)
{
    /// <param name="db">Whose cases.</param>
    /// <param name="asked">What somebody asks for now; null for what holds else.</param>
    /// <param name="ways">What the workspace chose.</param>
    /// <param name="now">Cases closed within a year before count.</param>
    /// <param name="cancel">Cancels.</param>
    internal static async Task<WorthACall> OfAsync(HeedDb db, double? asked, RecoveryWays ways, DateTimeOffset now, CancellationToken cancel)
    {
        if (asked is { } least) return new(least, WorthBasis.Asked);
        if (ways.LeastAtRisk is { } chosen) return new(chosen, WorthBasis.Chosen);
        var mandate = (await FindDesk.OnAsync(db, cancel)).Settings.Mandate;
        // Euros at risk can't be held against kroner of work.
        if (mandate.HourCents == 0 || mandate.Currency != ways.Currency) return new(0, WorthBasis.Unknown);
        var cost = await WorkCost.OfAsync(db, matter: null, mandate, now, cancel);
        return cost.N < HandlingCost.FewestCases ? new(0, WorthBasis.Unknown) : new(cost.Mean / 100, WorthBasis.Measured, cost.N);
    }
}

/// <summary>Who says what a call must be worth.</summary>
public enum WorthBasis
{
    /// <summary>Nobody, and too few closed cases tell what handling one costs.</summary>
    Unknown,

    /// <summary>The mean cost of closed cases.</summary>
    Measured,

    /// <summary>The workspace's settings.</summary>
    Chosen,

    /// <summary>The one who looks.</summary>
    Asked,
}
