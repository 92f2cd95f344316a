using System.Globalization;
using Heed.Facts.Queries;
using Heed.Understand.Dashboards;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Web.Dashboards;

/// <summary>The stretch of days a page looks at.</summary>
/// <param name="Name">The choice: <c>30d</c>, <c>90d</c>, <c>1y</c>, <c>all</c>, or <c>days</c> for first and last day.</param>
/// <param name="From">First day; null for "since ever".</param>
/// <param name="To">Last day; null for "until now".</param>
/// <param name="Every">The trend's step that gives a readable number of points.</param>
public sealed record Period(string Name, DateOnly? From, DateOnly? To, TimeBucket Every)
{
    public static IReadOnlyList<string> Choices { get; } = ["30d", "90d", "1y", "all"];

    public static Period Read(string? name, string? from, string? to, TimeZoneInfo zone, TimeProvider time)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        // A form keeps the days it was opened with beside its list of periods; whoever chooses one of those means it.
        if (!Choices.Contains(name, StringComparer.Ordinal) && Day(from) is { } first && Day(to) is { } last && first <= last) return new("days", first, last, Step(last.DayNumber - first.DayNumber));
        return name switch
        {
            "30d" => new(name, today.AddDays(-29), today, TimeBucket.Day),
            "90d" => new(name, today.AddDays(1 - ShowOverview.Days), today, TimeBucket.Week),
            "all" => new(name, null, null, TimeBucket.Month),
            _ => new("1y", today.AddDays(-364), today, TimeBucket.Month),
        };
    }

    /// <summary>Asks another page for the same days.</summary>
    internal void AddTo(QueryBuilder query)
    {
        query.Add("period", Name);
        if (this is not { Name: "days", From: { } from, To: { } to }) return;
        query.Add("from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        query.Add("to", to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static TimeBucket Step(int days) => days switch { <= 45 => TimeBucket.Day, <= 200 => TimeBucket.Week, _ => TimeBucket.Month };

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
