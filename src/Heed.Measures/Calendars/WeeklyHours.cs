using System.Collections.Frozen;

namespace Heed.Measures.Calendars;

/// <summary>An ordinary week: any number of opening periods for each weekday, which may overlap; none means closed.</summary>
public sealed class WeeklyHours
{
    private static readonly DayOfWeek[] s_workdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private readonly FrozenDictionary<DayOfWeek, IReadOnlyList<OpeningPeriod>> periods;

    public WeeklyHours(IEnumerable<(DayOfWeek Day, OpeningPeriod Period)> periods) =>
        this.periods = periods.GroupBy(entry => entry.Day).ToFrozenDictionary(day => day.Key, IReadOnlyList<OpeningPeriod> (day) => [.. day.Select(entry => entry.Period)]);

    /// <summary>Never closed.</summary>
    public static WeeklyHours AroundTheClock { get; } = new(Enum.GetValues<DayOfWeek>().Select(day => (day, OpeningPeriod.WholeDay)));

    /// <summary>The same hours from Monday to Friday.</summary>
    public static WeeklyHours Workdays(params IReadOnlyList<OpeningPeriod> periods) => new(s_workdays.SelectMany(day => periods.Select(period => (day, period))));

    public IReadOnlyList<OpeningPeriod> On(DayOfWeek day) => periods.GetValueOrDefault(day) ?? [];
}
