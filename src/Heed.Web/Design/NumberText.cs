using System.Globalization;
using Heed.Measures.Reports;
using Heed.Measures.Scores;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Design;

/// <summary>Numbers as people read them, in the page's language: rounded here and nowhere before, with a true minus.</summary>
public static class NumberText
{
    public static string Of(double? value, string unit) => value is not { } number ? "–" : unit switch
    {
        MeasureUnits.Points => Minus(number.ToString("+0.0;-0.0;0.0", CultureInfo.CurrentCulture)),
        MeasureUnits.Percent => Minus(number.ToString("0.0", CultureInfo.CurrentCulture)) + " %",
        MeasureUnits.Seconds => Duration(number),
        _ => Minus(number.ToString("0.00", CultureInfo.CurrentCulture)),
    };

    /// <summary>A difference without its sign; of percentages, in percentage points.</summary>
    public static string Difference(double value, string unit, string percentagePoints) =>
        unit == MeasureUnits.Percent ? $"{value.ToString("0.0", CultureInfo.CurrentCulture)} {percentagePoints}" : Of(value, unit).TrimStart('+');

    public static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>"−22.7 to −13.4"; where the interval is missing or misses its own value, words for that.</summary>
    public static string Range(Estimate estimate, IStringLocalizer<Texts> text) => estimate switch
    {
        { Value: null } => "–",
        { IntervalHoldsValue: true, Low: { } low, High: { } high } => $"{Of(low, estimate.Unit)} {text["Score_To"]} {Of(high, estimate.Unit)}",
        _ => text["Score_NoInterval"],
    };

    public static string Level(Estimate estimate) => (estimate.Level.Value * 100).ToString("0.##", CultureInfo.CurrentCulture) + " %";

    /// <summary>For attributes that scripts and drawings read: the same in every language.</summary>
    public static string Plain(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <summary>In the two largest units that say something: "2 d 3 h", "1 h 5 min", "3 min 20 s", "45.5 s".</summary>
    private static string Duration(double seconds)
    {
        var sign = seconds < 0 ? "−" : "";
        if (Math.Abs(seconds) < 59.95) return sign + Math.Abs(seconds).ToString("0.#", CultureInfo.CurrentCulture) + " s";
        if (!(Math.Abs(seconds) < 1e12)) return Minus(seconds.ToString("0.00", CultureInfo.CurrentCulture)) + " s";
        var whole = (long)Math.Round(Math.Abs(seconds));
        // Rounded to the smaller of the two units shown, so that 59 min 59 s of a day and an hour is not said as if it were exact.
        if (whole >= 3_600) whole = (long)Math.Round(whole / (whole >= 86_400 ? 3_600.0 : 60.0)) * (whole >= 86_400 ? 3_600 : 60);
        var (days, hours, minutes) = (whole / 86_400, whole / 3_600 % 24, whole / 60 % 60);
        var text = whole switch
        {
            >= 86_400 => Two(days, "d", hours, "h"),
            >= 3_600 => Two(hours, "h", minutes, "min"),
            _ => Two(minutes, "min", whole % 60, "s"),
        };
        return sign + text;
    }

    private static string Two(long large, string largeUnit, long small, string smallUnit) => small == 0 ? $"{large} {largeUnit}" : $"{large} {largeUnit} {small} {smallUnit}";

    private static string Minus(string text) => text.Replace('-', '−');
}
