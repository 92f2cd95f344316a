using Heed.Measures.Calendars;

namespace Heed.Measures.Tests.Calendars;

public sealed class DeadlinePropertyTests
{
    [SeededProperty]
    public void Exactly_what_was_allowed_has_passed_when_it_is_due(int seed, ushort seconds)
    {
        var (made, hours, start) = Make(seed);
        var allowed = TimeSpan.FromSeconds(seconds + 0.25);

        if (Due(hours, start, BusinessDuration.Of(allowed), made) is not { } due) return;
        ElapsedTime.Between(hours, start, due, made.Pauses).Value.ShouldBe(allowed);
        ElapsedTime.Between(hours, start, due.AddTicks(-1), made.Pauses).Value.ShouldBe(allowed - TimeSpan.FromTicks(1));
    }

    [SeededProperty]
    public void As_many_days_as_were_allowed_have_passed_when_it_is_due(int seed, byte days)
    {
        var (made, hours, start) = Make(seed);
        var allowed = 1 + (days % 20);

        if (Due(hours, start, BusinessDuration.OfDays(allowed), made) is not { } due) return;
        ElapsedTime.DaysBetween(hours, start, due, made.Pauses).Value.ShouldBeGreaterThanOrEqualTo(allowed);
        ElapsedTime.DaysBetween(hours, start, due.AddTicks(-1), made.Pauses).Value.ShouldBeLessThan(allowed);
    }

    [SeededProperty]
    public void More_time_allowed_and_a_later_start_are_never_due_earlier(int seed, ushort minutes, ushort more)
    {
        var (made, hours, start) = Make(seed);
        var due = Due(hours, start, Minutes(minutes), made);

        NotEarlier(Due(hours, start, Minutes(minutes + more), made), due);
        if (minutes > 0) NotEarlier(Due(hours, start.AddMinutes(more), Minutes(minutes), made), due);
        NotEarlier(Due(hours, start, BusinessDuration.OfDays(1 + (more % 9)), made), Due(hours, start, BusinessDuration.OfDays(1), made));
    }

    [SeededProperty]
    [Trait("Category", "Long")]
    public void Another_opening_period_never_makes_it_due_later(int seed, ushort minutes)
    {
        var (made, hours, start) = Make(seed);
        var longer = BusinessHours.In(made.Zone.Id, new([.. made.Week, ((DayOfWeek)made.Number(7), made.MakePeriod())]), made.Special).Value;

        NotEarlier(Due(hours, start, Minutes(minutes), made), Due(longer, start, Minutes(minutes), made));
    }

    [SeededProperty]
    public void Another_pause_never_makes_it_due_earlier(int seed, ushort minutes, ushort after, ushort length)
    {
        var (made, hours, start) = Make(seed);
        var pause = new Pause(start.AddMinutes(after % 9000), start.AddMinutes((after % 9000) + length));
        var due = Deadline.Of(hours, start, Minutes(minutes), [.. made.Pauses, pause]);

        NotEarlier(due.Failed(out _, out var deadline) ? null : deadline.Due, Due(hours, start, Minutes(minutes), made));
    }

    [SeededProperty]
    public void Elapsed_time_adds_up(int seed, ushort first, ushort second)
    {
        var (made, hours, start) = Make(seed);
        var (middle, end) = (start.AddSeconds(first * 7.0), start.AddSeconds((first + second) * 7.0));

        (ElapsedTime.Between(hours, start, middle, made.Pauses).Value + ElapsedTime.Between(hours, middle, end, made.Pauses).Value)
            .ShouldBe(ElapsedTime.Between(hours, start, end, made.Pauses).Value);
    }

    private static (RandomCalendar Made, BusinessHours Hours, DateTimeOffset Start) Make(int seed)
    {
        var made = new RandomCalendar(seed);
        return (made, BusinessHours.In(made.Zone.Id, new(made.Week), made.Special).Value, made.Start);
    }

    private static BusinessDuration Minutes(int minutes) => BusinessDuration.Of(TimeSpan.FromMinutes(minutes));

    private static DateTimeOffset? Due(BusinessHours hours, DateTimeOffset start, BusinessDuration allowed, RandomCalendar made) =>
        Deadline.Of(hours, start, allowed, made.Pauses).Failed(out _, out var deadline) ? null : deadline.Due;

    // Null: not as far as anybody knows, which is later than any time.
    private static void NotEarlier(DateTimeOffset? later, DateTimeOffset? earlier) =>
        (later ?? DateTimeOffset.MaxValue).ShouldBeGreaterThanOrEqualTo(earlier ?? DateTimeOffset.MaxValue);
}
