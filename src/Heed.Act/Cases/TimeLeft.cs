using Heed.Act.Cases.Desks;
using Heed.Measures.Calendars;

namespace Heed.Act.Cases;

/// <summary>How a case stands against its deadline, in business time.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="Time">How much: left, over, left once it goes on, or taken in all.</param>
public readonly record struct TimeLeft(TimeLeftKind Kind, TimeSpan Time)
{
    public static TimeLeft Of(Case its, Desk desk, DateTimeOffset now)
    {
        if (its.ClosedAt is { } closed) return new(TimeLeftKind.Closed, desk.Between(its.CountsFrom, closed, its.Pauses));
        if (its.DueAt is { } due) return due >= now ? new(TimeLeftKind.Left, desk.Between(now, due)) : new(TimeLeftKind.Over, desk.Between(due, now));
        if (its is { State: CaseState.Waiting, AllowedHours: { } hours })
        {
            var deadline = Deadline.Of(desk.Hours, its.CountsFrom, BusinessDuration.OfHours(hours), its.Pauses.Select(p => p.AsPause()));
            return deadline.Failed(out _, out var left) ? new(TimeLeftKind.None, default) : new(TimeLeftKind.Standing, left.Left.Time);
        }

        return new(TimeLeftKind.None, default);
    }
}

public enum TimeLeftKind
{
    /// <summary>No deadline.</summary>
    None,

    Left,
    Over,

    /// <summary>The clock stands still while the customer is waited for.</summary>
    Standing,

    Closed,
}
