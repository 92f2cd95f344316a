using System.Globalization;
using Heed.Facts.Queries;
using Heed.Measures.Anonymity;
using Heed.Measures.Reports;

namespace Heed.Readings.Anonymity;

/// <summary>
/// Time as it is told of confidential sources: in whole months, since two ranges that differ by a day would single out whoever answered on it.
/// A month belongs to a range that holds its first day, so that ranges side by side share none; a range that holds none is its last day's month.
/// </summary>
/// <param name="First">The first month, counted from the year 0; null for since ever.</param>
/// <param name="Last">The last; null for until ever.</param>
public readonly record struct WholeMonths(int? First, int? Last)
{
    public static WholeMonths Of(DateOnly? from, DateOnly? to)
    {
        int? last = to is { } end ? GroupLabel.MonthOf(end) : null;
        if (from is not { } start) return new(null, last);
        var first = GroupLabel.MonthOf(start) + (start.Day == 1 || last is null ? 0 : 1);
        return new(first > last ? last : first, last);
    }

    public DateOnly? From => First is { } month ? GroupLabel.FirstDay(month) : null;

    public DateOnly? To => Last is { } month ? GroupLabel.FirstDay(month + 1).AddDays(-1) : null;

    /// <summary>Whether all of a group's answers fall into these months, none of them, or that can't be told.</summary>
    public bool? Holds(GroupLabel label)
    {
        var (first, last) = (First ?? int.MinValue, Last ?? int.MaxValue);
        if (label.FirstMonth >= first && label.LastMonth <= last) return true;
        return label.LastMonth < first || label.FirstMonth > last ? false : null;
    }

    /// <summary>The finest stretch told.</summary>
    public static TimeBucket Coarse(TimeBucket every) => every is TimeBucket.Day or TimeBucket.Week or TimeBucket.SundayWeek ? TimeBucket.Month : every;

    /// <summary>A question as it can be answered.</summary>
    public static ReadingRequest Rewrite(ReadingRequest request)
    {
        var months = Of(request.From, request.To);
        return request with { From = months.From, To = months.To, Every = request.Every is { } every ? Coarse(every) : null };
    }

    /// <summary>How the answer's time differs from the question's.</summary>
    public static IEnumerable<Warning> Said(ReadingRequest asked, ReadingRequest told)
    {
        if ((asked.From, asked.To, asked.Every) == (told.From, told.To, told.Every)) yield break;
        var days = told.From is null && told.To is null ? "" : string.Create(CultureInfo.InvariantCulture, $" This is {told.From:yyyy-MM-dd} to {told.To:yyyy-MM-dd}.");
        yield return new("whole-months", $"Answers of respondents who were promised to be seen in groups only are told by whole months.{days}");
    }
}
