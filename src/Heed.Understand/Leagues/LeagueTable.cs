using Heed.Base.Sources;
using Heed.Measures.Reports;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Leagues;

/// <summary>A source's units, or the groups of any column, in an order that respects luck.</summary>
/// <param name="Offer">What could have been asked.</param>
/// <param name="Choice">The measure and its field.</param>
/// <param name="Column">The column grouped by.</param>
/// <param name="Whole">The value over everyone.</param>
/// <param name="Units">In their order.</param>
public sealed record LeagueTable(DashboardOffer Offer, MeasureChoice Choice, string Column, Estimate Whole, UnitsInOrder Units)
{
    public Source Source => Offer.Source;
}
