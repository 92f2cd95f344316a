namespace Heed.Measures.Calendars.Countries;

/// <summary>The days of one year, found as laws name them.</summary>
internal readonly record struct YearDays(int Year)
{
    private readonly DateOnly easter = Easter.Sunday(Year);

    public DateOnly MaundyThursday => easter.AddDays(-3);

    public DateOnly GoodFriday => easter.AddDays(-2);

    public DateOnly EasterSunday => easter;

    public DateOnly EasterMonday => easter.AddDays(1);

    public DateOnly Ascension => easter.AddDays(39);

    public DateOnly WhitSunday => easter.AddDays(49);

    public DateOnly WhitMonday => easter.AddDays(50);

    public DateOnly On(int month, int day) => new(Year, month, day);

    /// <summary>Counted from Easter Sunday, 0.</summary>
    public DateOnly AfterEaster(int days) => easter.AddDays(days);

    /// <summary>The first such weekday on this day or after it.</summary>
    public DateOnly FirstFrom(DayOfWeek weekday, int month, int day)
    {
        var from = On(month, day);
        return from.AddDays(((int)weekday - (int)from.DayOfWeek + 7) % 7);
    }
}
