namespace Heed.Measures.Calendars;

/// <summary>
/// Easter Sunday of the western churches: the Sunday after the first full moon, by the church's tables, on or after 21 March.
/// <para>Source: the bull Inter gravissimas of 1582 with its tables of golden numbers and epacts; worked out as in Knuth 1962, "The calculation of Easter",
/// Communications of the ACM 5:209–210.</para>
/// </summary>
public static class Easter
{
    /// <param name="year">Of the Gregorian calendar, 1583 or later.</param>
    public static DateOnly Sunday(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1583);
        var golden = (year % 19) + 1;
        var century = (year / 100) + 1;
        var leapYearsDropped = (3 * century / 4) - 12;
        var moonCorrection = (((8 * century) + 5) / 25) - 5;
        var sunday = (5 * year / 4) - leapYearsDropped - 10;
        var epact = ((11 * golden) + 20 + moonCorrection - leapYearsDropped) % 30;
        if (epact < 0) epact += 30;
        if ((epact == 25 && golden > 11) || epact == 24) epact++;
        var fullMoon = 44 - epact;
        if (fullMoon < 21) fullMoon += 30;
        return new DateOnly(year, 3, 1).AddDays(fullMoon + 7 - ((sunday + fullMoon) % 7) - 1);
    }
}
