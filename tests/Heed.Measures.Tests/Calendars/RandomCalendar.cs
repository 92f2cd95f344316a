using System.Collections.Concurrent;
using Heed.Measures.Calendars;

namespace Heed.Measures.Tests.Calendars;

/// <summary>Business hours, a start and pauses made up by chance, often where clocks change or holidays lie. Whole minutes throughout.</summary>
internal sealed class RandomCalendar
{
    private static readonly string[] s_zones =
    [
        "Europe/Tallinn", "Europe/Oslo", "Europe/Helsinki", "Europe/Vilnius", "Europe/Riga", "Europe/Berlin", "Europe/London", "Europe/Dublin", "Atlantic/Azores", "America/New_York",
        "America/St_Johns", "America/Havana", "America/Sao_Paulo", "America/Santiago", "Africa/Casablanca", "Africa/Cairo", "Asia/Gaza", "Asia/Tehran", "Asia/Kathmandu", "Asia/Tokyo",
        "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Apia", "America/Caracas", "Asia/Pyongyang", "Antarctica/Troll", "UTC",
    ];

    private static readonly ConcurrentDictionary<(string Zone, int Year), DateTime[]> s_changes = new();

    private readonly Random random;

    public RandomCalendar(int seed)
    {
        random = new Random(seed);
        Zone = TimeZoneInfo.FindSystemTimeZoneById(Pick(s_zones));
        Start = MakeStart();
        Week = [.. Enumerable.Range(0, random.Next(20)).Select(_ => ((DayOfWeek)random.Next(7), MakePeriod()))];
        if (Chance(0.3)) Week = [.. Week, .. new[] { 1, 2, 3, 4, 5 }.Select(day => ((DayOfWeek)day, OpeningPeriod.Hours(9, 17)))];
        Special = new()
        {
            Country = Chance(0.8) ? Pick(HolidayCountry.All) : null,
            Kinds = (HolidayKinds)(random.Next(8) | random.Next(8)),
            Closed = Enumerable.Range(0, random.Next(4)).Select(_ => MakeDate()).ToHashSet(),
            Open = Enumerable.Range(0, random.Next(4)).Select(_ => MakeDate()).Distinct()
                .ToDictionary(date => date, IReadOnlyList<OpeningPeriod> (_) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => MakePeriod())]),
        };
        Pauses = [.. Enumerable.Range(0, random.Next(4)).Select(_ => MakePause())];
    }

    public TimeZoneInfo Zone { get; }

    public DateTime Start { get; }

    public IReadOnlyList<(DayOfWeek Day, OpeningPeriod Period)> Week { get; }

    public SpecialDays Special { get; }

    public IReadOnlyList<Pause> Pauses { get; }

    public int Number(int below) => random.Next(below);

    public OpeningPeriod MakePeriod()
    {
        if (Chance(0.1)) return OpeningPeriod.WholeDay;
        // Many in the small hours, where clocks change.
        var opens = Chance(0.4) ? random.Next(240) : random.Next(1440);
        var closes = Chance(0.3) ? random.Next(240) : random.Next(1440);
        var step = Pick([1, 15, 60]);
        return new(TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(opens / step * step)), TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(closes / step * step)));
    }

    private bool Chance(double share) => random.NextDouble() < share;

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private DateTime MakeStart()
    {
        var year = random.Next(1990, 2100);
        var start = new DateTime(year, 1, 2, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(364 * 1440));
        var place = random.NextDouble();
        if (place < 0.4)
        {
            // Years in which many of these zones put their clocks forward and back.
            year = random.Next(1991, 2026);
            if (s_changes.GetOrAdd((Zone.Id, year), key => [.. ChangesIn(key.Year)]) is { Length: > 0 } changes) start = Pick(changes).AddMinutes(-random.Next(3 * 1440));
        }
        else if (place < 0.7)
        {
            var feast = Pick([new DateOnly(year, 12, 22), new(year, 6, 20), new(year, 2, 22), new(year, 4, 29), Easter.Sunday(year).AddDays(-5)]);
            start = feast.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(random.Next(4 * 1440));
        }

        return start;
    }

    private IEnumerable<DateTime> ChangesIn(int year)
    {
        for (var hour = new DateTime(year, 1, 3, 0, 0, 0, DateTimeKind.Utc); hour.Year == year; hour = hour.AddHours(1))
        {
            if (Zone.GetUtcOffset(hour) != Zone.GetUtcOffset(hour.AddHours(1))) yield return hour;
        }
    }

    private DateOnly MakeDate() => DateOnly.FromDateTime(Start).AddDays(random.Next(-1, 10));

    private Pause MakePause()
    {
        var from = Start.AddMinutes(random.Next(-1440, 8 * 1440));
        return new(from, Chance(0.1) ? null : new DateTimeOffset(from.AddMinutes(Chance(0.05) ? -random.Next(600) : random.Next(3 * 1440))));
    }
}
