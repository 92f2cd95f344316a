namespace Heed.Measures.Calendars;

/// <summary>A day on which a country rests, or works less.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">In English.</param>
/// <param name="LocalName">In the country's own language.</param>
/// <param name="Kind">Whether a law makes it a public holiday.</param>
public sealed record Holiday(DateOnly Date, string Name, string LocalName, HolidayKinds Kind)
{
    /// <summary>How much less is worked, on a day of <see cref="HolidayKinds.ShortDays"/>; null on others.</summary>
    public Shortening? Shortening { get; init; }

    internal static Holiday Public(DateOnly date, string name, string localName) => new(date, name, localName, HolidayKinds.Public);

    internal static Holiday Customary(DateOnly date, string name, string localName) => new(date, name, localName, HolidayKinds.Customary);

    internal static Holiday Short(DateOnly date, string name, string localName, Shortening shortening) =>
        new(date, name, localName, HolidayKinds.ShortDays) { Shortening = shortening };
}

/// <summary>Which of a country's days are kept.</summary>
[Flags]
public enum HolidayKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Public holidays by law, valid in the whole country.</summary>
    Public = 1,

    /// <summary>Days almost everybody has off, though no law makes them public holidays: Midsummer Eve in Sweden and Finland.</summary>
    Customary = 2,

    /// <summary>Days on which law or custom shortens work: three hours less on the eve of Estonia's Independence Day.</summary>
    ShortDays = 4,
}

/// <summary>How a day is shorter: its last hours of opening fall away, or it closes early.</summary>
/// <param name="By">Opening time taken off the end of the day; a day with no more than this is closed.</param>
/// <param name="Until">Closed from this time on; null where nothing is said of it.</param>
public readonly record struct Shortening(TimeSpan By, TimeOnly? Until)
{
    public static Shortening Hours(int hours) => new(TimeSpan.FromHours(hours), null);

    public static Shortening ClosesAt(int hour) => new(TimeSpan.Zero, new(hour, 0));
}
