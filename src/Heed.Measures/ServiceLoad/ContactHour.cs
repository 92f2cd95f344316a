namespace Heed.Measures.ServiceLoad;

/// <summary>Contacts of one hour.</summary>
/// <param name="Slot">Which kind of hour: see <see cref="WeekSlot"/>, or any numbering of one's own.</param>
/// <param name="Time">When, in weeks or any other unit, for the trend.</param>
/// <param name="Count">Contacts, 0 or more.</param>
public readonly record struct ContactHour(int Slot, double Time, long Count);

/// <summary>Kinds of hours: each weekday's and the holidays', each hour of the day.</summary>
public static class WeekSlot
{
    private const int HoursADay = 24;

    /// <summary>Slots in all.</summary>
    public const int Count = 8 * HoursADay;

    /// <summary>The slot of an hour 0–23 of a weekday, or of a holiday, which is like none of them.</summary>
    public static int Of(DayOfWeek day, int hour, bool holiday = false)
    {
        if (hour is < 0 or >= HoursADay) throw new ArgumentOutOfRangeException(nameof(hour), hour, "0 to 23.");
        return ((holiday ? 7 : (int)day) * HoursADay) + hour;
    }
}
