using Heed.Measures.Reports;

namespace Heed.Readings.Goals;

public enum GoalStanding
{
    /// <summary>Nobody answered lately, or too few to be shown.</summary>
    Unknown,
    OnTheWay,
    Behind,
    Reached,
    Missed,

    /// <summary>The latest reading still rests on answers from before the goal was set, so it says nothing of what was done for it.</summary>
    TooEarly,
}

/// <summary>What a standing rests on.</summary>
public enum GoalBasis
{
    /// <summary>The latest reading against the target.</summary>
    Reading,

    /// <summary>The latest reading against the straight line from start to target.</summary>
    Path,

    /// <summary>The forecast for the date.</summary>
    Forecast,
}

/// <summary>How a goal stands.</summary>
/// <param name="Standing">The word for it.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Sure">Whether the whole interval says the same; else it may be luck.</param>
public sealed record GoalVerdict(GoalStanding Standing, GoalBasis Basis, bool Sure)
{
    /// <param name="goal">The goal.</param>
    /// <param name="now">The latest reading; null where there is none to be shown.</param>
    /// <param name="asOf">The day of that reading.</param>
    /// <param name="over">Whether the date has passed, or the goal was closed.</param>
    /// <param name="outlook">The forecast; null where there are too few readings for one.</param>
    public static GoalVerdict Of(Goal goal, Estimate? now, DateOnly asOf, bool over, GoalOutlook? outlook)
    {
        if (now?.Value is not { } value) return new(GoalStanding.Unknown, GoalBasis.Reading, false);
        var (worst, best) = Ends(goal, now, value);
        if (Reaches(goal, value, goal.Target)) return new(GoalStanding.Reached, GoalBasis.Reading, Reaches(goal, worst, goal.Target));
        if (over) return new(GoalStanding.Missed, GoalBasis.Reading, !Reaches(goal, best, goal.Target));
        if (asOf < ToldFrom(goal)) return new(GoalStanding.TooEarly, GoalBasis.Reading, false);
        if (outlook is not null) return new(outlook.Chance >= 0.5 ? GoalStanding.OnTheWay : GoalStanding.Behind, GoalBasis.Forecast, outlook.Chance is >= 0.95 or <= 0.05);
        // Behind is said only where the interval leaves no other reading: bad luck with a few answers is no failing.
        var expected = Path(goal, asOf);
        return Reaches(goal, best, expected) ? new(GoalStanding.OnTheWay, GoalBasis.Path, Reaches(goal, worst, expected)) : new(GoalStanding.Behind, GoalBasis.Path, true);
    }

    /// <summary>The first day on which a reading is all of answers given since the goal began; half-way to the date at the latest.</summary>
    public static DateOnly ToldFrom(Goal goal) => goal.StartDay.AddDays(Math.Min(goal.Question.Days, (goal.Due.DayNumber - goal.StartDay.DayNumber) / 2));

    /// <summary>Where the straight line from start to target is on a day.</summary>
    public static double Path(Goal goal, DateOnly day)
    {
        var share = Math.Clamp((day.DayNumber - goal.StartDay.DayNumber) / (double)(goal.Due.DayNumber - goal.StartDay.DayNumber), 0, 1);
        return goal.Start.Value + (share * (goal.Target - goal.Start.Value));
    }

    private static bool Reaches(Goal goal, double value, double mark) => goal.Rises ? value >= mark : value <= mark;

    private static (double Worst, double Best) Ends(Goal goal, Estimate now, double value) =>
        now is not { IntervalHoldsValue: true, Low: { } low, High: { } high } ? (value, value) : goal.Rises ? (low, high) : (high, low);
}
