namespace Heed.Measures.Calendars;

/// <summary>A country whose holidays are worked out by the rules of its laws, for 1990 to 2100. Years to come are by the law as it stands in 2026.</summary>
public sealed class HolidayCountry
{
    public const int FirstYear = 1990;

    public const int LastYear = 2100;

    private readonly Func<int, IEnumerable<Holiday>> rule;

    private HolidayCountry(string code, string name, Func<int, IEnumerable<Holiday>> rule) => (Code, Name, this.rule) = (code, name, rule);

    public static HolidayCountry Denmark { get; } = new("DK", nameof(Denmark), Countries.Denmark.In);

    public static HolidayCountry Estonia { get; } = new("EE", nameof(Estonia), Countries.Estonia.In);

    public static HolidayCountry Finland { get; } = new("FI", nameof(Finland), Countries.Finland.In);

    public static HolidayCountry Germany { get; } = new("DE", nameof(Germany), Countries.Germany.In);

    public static HolidayCountry Latvia { get; } = new("LV", nameof(Latvia), Countries.Latvia.In);

    public static HolidayCountry Lithuania { get; } = new("LT", nameof(Lithuania), Countries.Lithuania.In);

    public static HolidayCountry Norway { get; } = new("NO", nameof(Norway), Countries.Norway.In);

    public static HolidayCountry Sweden { get; } = new("SE", nameof(Sweden), Countries.Sweden.In);

    public static IReadOnlyList<HolidayCountry> All { get; } = [Denmark, Estonia, Finland, Germany, Latvia, Lithuania, Norway, Sweden];

    /// <summary>Two letters of ISO 3166-1.</summary>
    public string Code { get; }

    /// <summary>In English.</summary>
    public string Name { get; }

    /// <summary>By its two letters, in either case.</summary>
    public static Outcome<HolidayCountry> Find(string code) =>
        All.FirstOrDefault(country => string.Equals(country.Code, code, StringComparison.OrdinalIgnoreCase)) is { } found ? found : CalendarRefusals.UnknownCountry(code);

    /// <summary>The days of a year, earliest first; two may fall on one date. Moved and single days of the past are among them.</summary>
    /// <param name="year">1990 to 2100.</param>
    /// <param name="kinds">Which of them.</param>
    public Outcome<IReadOnlyList<Holiday>> Holidays(int year, HolidayKinds kinds = HolidayKinds.Public) =>
        year is < FirstYear or > LastYear ? CalendarRefusals.OutsideYears() : Days(year, kinds);

    internal Holiday[] Days(int year, HolidayKinds kinds) => [.. rule(year).Where(holiday => kinds.HasFlag(holiday.Kind)).OrderBy(holiday => holiday.Date)];

    public override string ToString() => Code;
}
