using System.Globalization;
using Heed.Facts.Queries;

namespace Heed.Facts.Columns.Queries;

/// <summary>Time buckets as numbers that rise with time, and the keys they are shown by.</summary>
internal static class Buckets
{
    private const int DaysFromMonday = 3;
    private const int DaysFromSunday = 4;

    /// <summary>The bucket of a calendar day, itself counted from 1970-01-01 (a Thursday).</summary>
    public static int Of(TimeBucket every, int day)
    {
        if (every == TimeBucket.Day) return day;
        if (every == TimeBucket.Week) return (int)ZoneClock.Floor(day + DaysFromMonday, 7);
        if (every == TimeBucket.SundayWeek) return (int)ZoneClock.Floor(day + DaysFromSunday, 7);
        var date = ZoneClock.DateOf(day);
        return every switch
        {
            TimeBucket.Month => (date.Year * 12) + date.Month - 1,
            TimeBucket.Quarter => (date.Year * 4) + ((date.Month - 1) / 3),
            _ => date.Year,
        };
    }

    /// <summary>The first calendar day of a bucket.</summary>
    public static int FirstDay(TimeBucket every, int bucket) => every switch
    {
        TimeBucket.Day => bucket,
        TimeBucket.Week => (bucket * 7) - DaysFromMonday,
        // The calendar's first day was a Monday.
        TimeBucket.SundayWeek => Math.Max((bucket * 7) - DaysFromSunday, ZoneClock.NumberOf(DateOnly.MinValue)),
        TimeBucket.Month => ZoneClock.NumberOf(new(bucket / 12, (bucket % 12) + 1, 1)),
        TimeBucket.Quarter => ZoneClock.NumberOf(new(bucket / 4, (bucket % 4 * 3) + 1, 1)),
        _ => ZoneClock.NumberOf(new(bucket, 1, 1)),
    };

    public static string Key(TimeBucket every, int bucket) => every switch
    {
        TimeBucket.Day or TimeBucket.SundayWeek => ZoneClock.DateOf(FirstDay(every, bucket)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeBucket.Week => WeekKey(ZoneClock.DateOf(FirstDay(every, bucket)).ToDateTime(TimeOnly.MinValue)),
        TimeBucket.Month => string.Create(CultureInfo.InvariantCulture, $"{bucket / 12:D4}-{(bucket % 12) + 1:D2}"),
        TimeBucket.Quarter => string.Create(CultureInfo.InvariantCulture, $"{bucket / 4:D4}-Q{(bucket % 4) + 1}"),
        _ => bucket.ToString("D4", CultureInfo.InvariantCulture),
    };

    private static string WeekKey(DateTime monday) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday):D4}-W{ISOWeek.GetWeekOfYear(monday):D2}");
}
