using System.Globalization;
using Heed.Measures.Expressions;

namespace Heed.Facts.Columns.Queries;

/// <summary>A condition on <c>at</c>: against a calendar day in the zone asked in, or against an instant.</summary>
/// <param name="Operator">How it compares.</param>
/// <param name="Day">The day, counted from 1970-01-01; null where it is an instant.</param>
/// <param name="Instant">Microseconds since 1970 UTC.</param>
internal readonly record struct AtCondition(Comparison Operator, int? Day, long Instant)
{
    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads a constant; a text is a day or an ISO 8601 instant, in the zone asked in where it names none itself.</summary>
    public static AtCondition Of(Comparison comparison, Constant constant, TimeZoneInfo zone)
    {
        switch (constant)
        {
            case Constant.Day day:
                return new(comparison, ZoneClock.NumberOf(day.Value), 0);
            case Constant.Text { Value: var text } when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                return new(comparison, ZoneClock.NumberOf(day), 0);
            case Constant.Text { Value: var text } when DateTime.TryParseExact(
                text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time):
                var utc = time.Kind == DateTimeKind.Utc ? time.Ticks : time.Ticks - zone.GetUtcOffset(time).Ticks;
                return new(comparison, null, (utc - DateTime.UnixEpoch.Ticks) / 10);
            default:
                throw new FactsException("at compares with a day such as 2026-01-31 or an instant such as '2026-01-31T09:30:00Z'");
        }
    }

    /// <summary>Whether it holds for every instant from one to another, or for none; null where that isn't clear from the two.</summary>
    public bool? HoldsBetween(long from, long to, ZoneClock clock)
    {
        if (Day is not { } day) return from == to || Instant < from || Instant > to ? Holds(from, clock) : null;
        if (!clock.IsSteady(from, to)) return null;
        var (first, last) = (clock.DayOf(from), clock.DayOf(to));
        return first == last || day < first || day > last ? Holds(from, clock) : null;
    }

    public bool Holds(long at, ZoneClock clock) =>
        ExpressionEvaluation.Holds(Day is { } day ? clock.DayOf(at).CompareTo(day) : at.CompareTo(Instant), Operator);
}
