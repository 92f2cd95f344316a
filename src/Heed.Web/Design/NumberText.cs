using System.Globalization;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Web.Design;

/// <summary>Numbers as people read them, in the page's language: rounded here and nowhere before, with a true minus.</summary>
public static class NumberText
{
    public static string Of(double? value, string unit) => value is not { } number ? "–" : unit switch
    {
        Units.Points => Minus(number.ToString("+0.0;-0.0;0.0", CultureInfo.CurrentCulture)),
        Units.Percent => Minus(number.ToString("0.0", CultureInfo.CurrentCulture)) + " %",
        _ => Minus(number.ToString("0.00", CultureInfo.CurrentCulture)),
    };

    public static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>"−22.7 to −13.4".</summary>
    public static string Range(Estimate estimate, string to) =>
        estimate is { Low: { } low, High: { } high } ? $"{Of(low, estimate.Unit)} {to} {Of(high, estimate.Unit)}" : "–";

    public static string Level(Estimate estimate) => (estimate.Level.Value * 100).ToString("0.##", CultureInfo.CurrentCulture) + " %";

    /// <summary>For attributes that scripts and drawings read: the same in every language.</summary>
    public static string Plain(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Minus(string text) => text.Replace('-', '−');
}
