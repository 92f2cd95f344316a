using System.Globalization;
using Heed.Measures.Calendars;

namespace Heed.Measures.Tests.Calendars;

/// <summary>
/// Calendars made up by chance give what a walk minute by minute finds. HEED_RANDOM_CALENDARS says how many, HEED_RANDOM_SEED which first; what fails is printed with its number.
/// </summary>
public sealed class RandomCalendarsTests
{
    private const int Calendars = 1_000;

    [Fact]
    [Trait("Category", "Long")]
    public void Deadlines_elapsed_time_and_openings_are_what_a_walk_by_minutes_finds()
    {
        var (count, first) = (Setting("HEED_RANDOM_CALENDARS", Calendars), Setting("HEED_RANDOM_SEED", 1));
        var failures = Enumerable.Range(first, count).AsParallel().WithDegreeOfParallelism(2).Select(seed => (Seed: seed, Failure: FailureOf(seed))).Where(tried => tried.Failure is not null).Take(5).ToArray();

        failures.ShouldBeEmpty();
    }

    private static string? FailureOf(int seed)
    {
        var made = new RandomCalendar(seed);
        var hours = BusinessHours.In(made.Zone.Id, new(made.Week), made.Special).Value;
        var walk = new MinuteWalk(made.Zone, made.Week, made.Special, made.Pauses);
        var start = new DateTimeOffset(made.Start);
        var horizon = made.Start.AddMinutes(1440 + made.Number(7 * 1440));

        var stands = made.Pauses.Any(pause => pause.Until is null && pause.From <= horizon);
        bool IsLeft(double told, int walked) => stands ? told == walked : told <= walked && told > 0;

        var somewhere = made.Start.AddMinutes(made.Number(5000));
        if (hours.IsOpenAt(somewhere) != walk.IsOpenAt(somewhere)) return $"open at {somewhere:u}?";

        var allowed = 1 + made.Number(made.Number(5000) + 1);
        var (due, passed) = walk.Due(made.Start, allowed, horizon);
        if (Wrong(Deadline.Of(hours, start, BusinessDuration.Of(TimeSpan.FromMinutes(allowed)), made.Pauses), due, horizon, left => IsLeft(left.Time.TotalMinutes, allowed - passed)) is { } late)
            return $"{allowed} minutes from {made.Start:u}: {late}";
        var end = due ?? horizon;
        if (ElapsedTime.Between(hours, start, end, made.Pauses).Value != TimeSpan.FromMinutes(passed)) return $"elapsed until {end:u}, not {passed} minutes";

        var days = walk.DaysPassed(made.Start, horizon);
        var daysAllowed = 1 + made.Number(8);
        DateTime? dueDay = days.Count >= daysAllowed ? days[daysAllowed - 1] : null;
        if (Wrong(Deadline.Of(hours, start, BusinessDuration.OfDays(daysAllowed), made.Pauses), dueDay, horizon, left => IsLeft(left.Days!.Value, daysAllowed - days.Count)) is { } lateDay)
            return $"{daysAllowed} days from {made.Start:u}: {lateDay}";
        return ElapsedTime.DaysBetween(hours, start, horizon, made.Pauses).Value == days.Count ? null : $"days until {horizon:u}, not {days.Count}";
    }

    // Beyond the horizon the walk knows nothing, save that the answer lies there too, or that there is none.
    private static string? Wrong(Outcome<Deadline> answer, DateTime? walked, DateTime horizon, Func<BusinessDuration, bool> leftPossible)
    {
        if (answer.Failed(out var refusal, out var deadline)) return walked is null && refusal.Code is "never-open" or "too-far" ? null : $"{refusal.Code}, not {walked:u}";
        if (walked is not null) return deadline.Due == walked ? null : $"{deadline.Due:u}, not {walked:u}";
        if (deadline.Due is null) return leftPossible(deadline.Left) ? null : $"left {deadline.Left}";
        return deadline.Due > horizon ? null : $"{deadline.Due:u}, not after {horizon:u}";
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
