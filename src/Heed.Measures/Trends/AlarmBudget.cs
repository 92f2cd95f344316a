using Heed.Measures.Intervals;

namespace Heed.Measures.Trends;

/// <summary>
/// How many false alarms a workspace puts up with in a month, over all its charts together, and what that means for each of them. Fixed 3σ limits say
/// nothing about that: 10 charts with them raise one in 8 months, 1,000 charts twelve a month.
/// </summary>
public readonly record struct AlarmBudget
{
    /// <param name="falseAlarms">Wanted a month if nothing ever happens, above 0.</param>
    /// <param name="points">Points judged a month, over all charts, more than the alarms.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not so.</exception>
    public AlarmBudget(double falseAlarms, double points)
    {
        if (!(falseAlarms > 0)) throw new ArgumentOutOfRangeException(nameof(falseAlarms), falseAlarms, "Some false alarms there always are: more than 0.");
        if (!(points > falseAlarms && double.IsFinite(points))) throw new ArgumentOutOfRangeException(nameof(points), points, "More points than false alarms are judged.");
        (FalseAlarms, Points) = (falseAlarms, points);
    }

    /// <summary>A month.</summary>
    public double FalseAlarms { get; }

    /// <summary>Judged a month, over all charts.</summary>
    public double Points { get; }

    /// <summary>The chance of a false alarm a point may have, alike on all charts, 0…1.</summary>
    public double Risk => FalseAlarms / Points;

    /// <summary>Points between two false alarms on one chart, on average: the in-control run length.</summary>
    public double RunLength => 1 / Risk;

    /// <summary>Two-sided limit of a standardised point, in standard errors.</summary>
    public double Limit => -Quantiles.Normal(Risk / 2);

    /// <summary>A part of the budget, where several kinds of chart watch the same points.</summary>
    /// <param name="share">Above 0, at most 1.</param>
    public AlarmBudget Part(double share) => new(FalseAlarms * share, Points);
}
