using Heed.Measures.Intervals;
using Heed.Measures.Leagues;
using Heed.Measures.Reports;
using Heed.Readings;

namespace Heed.Understand.Leagues;

/// <summary>Units in an order that respects luck, as the league page and a board's tile show them.</summary>
/// <param name="Rows">The highest shrunk value first; empty where nothing can be told.</param>
public sealed record UnitsInOrder(IReadOnlyList<LeagueRow> Rows)
{
    /// <summary>Mean of the units, how much they truly differ, and what chance makes of single answers; null where nothing can be told.</summary>
    public League? League { get; init; }

    /// <summary>Against their size; null under two units.</summary>
    public FunnelPlot? Funnel { get; init; }

    /// <summary>All answers, those of units that are not shown too.</summary>
    public long Answers { get; init; }

    /// <summary>Where "higher" and "lower" begin: 95 % adjusted for the number of units, as a level of one of them.</summary>
    public Level Chance { get; init; }

    /// <summary>Groups that are hidden to keep a promise.</summary>
    public int Hidden { get; init; }

    /// <summary>Groups left out because there are too many for places to mean anything.</summary>
    public int LeftOut { get; init; }

    /// <summary>How many differ from the rest beyond chance.</summary>
    public int StandOut => Rows.Count(row => row.StandsOut);

    /// <summary>What chance alone makes of a unit of so many answers, as the comparison with the rest has it; not cut to the scale.</summary>
    public Interval Limits(long n)
    {
        var reach = Quantiles.Normal(Chance) * Math.Sqrt(League!.PooledVariance * Math.Max(0, (1.0 / n) - (1.0 / Answers)));
        return new(Funnel!.Centre - reach, Funnel.Centre + reach, Chance, IntervalMethods.Normal);
    }
}

/// <summary>One unit.</summary>
/// <param name="Key">Its value of the column.</param>
/// <param name="Estimate">As observed, with its own interval.</param>
/// <param name="Unit">Drawn towards the mean as far as chance may have moved it.</param>
/// <param name="Place">The places it may well hold.</param>
/// <param name="Group">How it stands against the rest.</param>
public sealed record LeagueRow(string? Key, Estimate Estimate, LeagueUnit Unit, RankInterval Place, ReadingGroup Group)
{
    public bool StandsOut => Group.StandsOut;
}
