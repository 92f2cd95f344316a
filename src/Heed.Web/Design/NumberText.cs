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

    private static string Minus(string text) => text.Replace('-', '−');
}
