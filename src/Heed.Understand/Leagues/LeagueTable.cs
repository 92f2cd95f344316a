using Heed.Base.Sources;
using Heed.Measures.Leagues;
using Heed.Measures.Reports;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Leagues;

/// <summary>Units, or the groups of any column, in an order that respects luck.</summary>
public sealed record LeagueTable
{
    /// <summary>What could have been asked.</summary>
    public required DashboardOffer Offer { get; init; }

    public Source Source => Offer.Source;

    public required MeasureChoice Choice { get; init; }

    /// <summary>The column grouped by.</summary>
    public required string Column { get; init; }

    /// <summary>The value over everyone.</summary>
    public required Estimate Whole { get; init; }

    /// <summary>The highest shrunk value first; empty where nothing can be told.</summary>
    public IReadOnlyList<LeagueRow> Rows { get; init; } = [];

    /// <summary>Mean of the units, how much they truly differ, and what chance makes of single answers; null where nothing can be told.</summary>
    public League? League { get; init; }

    /// <summary>Against their size; null under two units.</summary>
    public FunnelPlot? Funnel { get; init; }

    /// <summary>Groups that are hidden to keep a promise.</summary>
    public int Hidden { get; init; }

    /// <summary>Groups left out because there are too many for places to mean anything.</summary>
    public int LeftOut { get; init; }
}

/// <summary>One unit of the table.</summary>
/// <param name="Key">Its value of the column; null for those without one.</param>
/// <param name="Estimate">As observed, with its own interval.</param>
/// <param name="Unit">Drawn towards the mean as far as chance may have moved it.</param>
/// <param name="Place">The places it may well hold.</param>
/// <param name="Point">Where it stands on the funnel.</param>
/// <param name="Differs">Whether it lies beyond the 99.8 % limits, widened by how much units differ anyway.</param>
public sealed record LeagueRow(string? Key, Estimate Estimate, LeagueUnit Unit, RankInterval Place, FunnelPoint? Point, bool Differs);
