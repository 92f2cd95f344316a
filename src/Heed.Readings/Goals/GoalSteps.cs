using Heed.Facts.Queries;

namespace Heed.Readings.Goals;

/// <summary>The stretches of the calendar a goal is read over.</summary>
public static class GoalSteps
{
    /// <summary>The first day of the stretch a day falls in.</summary>
    public static DateOnly FirstOf(TimeBucket every, DateOnly day) => every switch
    {
        TimeBucket.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        TimeBucket.Month => new(day.Year, day.Month, 1),
        TimeBucket.Quarter => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(every), every, "A goal is read by week, month or quarter."),
    };

    /// <summary>The first day of the stretch so many later, or earlier where negative; <paramref name="first"/> begins one.</summary>
    public static DateOnly Move(TimeBucket every, DateOnly first, int steps) => every switch
    {
        TimeBucket.Week => first.AddDays(7 * steps),
        TimeBucket.Month => first.AddMonths(steps),
        TimeBucket.Quarter => first.AddMonths(3 * steps),
        _ => throw new ArgumentOutOfRangeException(nameof(every), every, "A goal is read by week, month or quarter."),
    };

    /// <summary>How many stretches the second day's lies after the first day's.</summary>
    public static int Between(TimeBucket every, DateOnly from, DateOnly to)
    {
        var (first, last) = (FirstOf(every, from), FirstOf(every, to));
        return every == TimeBucket.Week ? (last.DayNumber - first.DayNumber) / 7 : (((last.Year - first.Year) * 12) + last.Month - first.Month) / (every == TimeBucket.Quarter ? 3 : 1);
    }
}
