using Heed.Measures.Fields;
using Heed.Measures.Reports;

namespace Heed.Readings.Series;

/// <summary>What one unit said in one stretch of the calendar.</summary>
/// <param name="Unit">Its code; null for what was said in no unit, or, where groups only were promised, for everything.</param>
/// <param name="First">The stretch's first day.</param>
/// <param name="Tally">What was counted.</param>
/// <param name="Estimate">The measure's value.</param>
public sealed record UnitTally(string? Unit, DateOnly First, Tally Tally, Estimate Estimate);

/// <summary>What units said, day by day, week by week or month by month.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Field">The field read.</param>
/// <param name="Type">Its type.</param>
/// <param name="Unit">The measure's unit.</param>
/// <param name="Step">What it goes by: months where groups only were promised.</param>
/// <param name="Promised">Whether they were: then only groups large enough are there, a level of the tree at a time.</param>
/// <param name="Tallies">One a unit and stretch in which anybody answered.</param>
public sealed record UnitTallies(string Measure, string Field, FieldType Type, string Unit, TallyStep Step, bool Promised, IReadOnlyList<UnitTally> Tallies);

/// <summary>What counts go by.</summary>
public enum TallyStep
{
    Day,

    /// <summary>From Monday on.</summary>
    Week,

    Month,
}

/// <summary>Stretches of the calendar by a number that rises by one from each to the next, whatever they are read for.</summary>
public static class TallySteps
{
    /// <summary>The number of the stretch a day falls in.</summary>
    public static int NumberOf(this TallyStep step, DateOnly day) => step switch
    {
        // The first day there is, is a Monday.
        TallyStep.Week => day.DayNumber / 7,
        TallyStep.Month => (day.Year * 12) + day.Month - 1,
        _ => day.DayNumber,
    };

    /// <summary>A stretch's first day.</summary>
    public static DateOnly FirstOf(this TallyStep step, int number) => step switch
    {
        TallyStep.Week => DateOnly.FromDayNumber(number * 7),
        TallyStep.Month => new(number / 12, (number % 12) + 1, 1),
        _ => DateOnly.FromDayNumber(number),
    };

    /// <summary>A stretch's last day.</summary>
    public static DateOnly LastOf(this TallyStep step, int number) => step.FirstOf(number + 1).AddDays(-1);

    /// <summary>How many there are in a month, on average.</summary>
    public static double AMonth(this TallyStep step) => step switch { TallyStep.Week => 365.25 / 12 / 7, TallyStep.Month => 1, _ => 365.25 / 12 };
}
