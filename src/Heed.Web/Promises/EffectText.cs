using Heed.Measures.Reports;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Promises;

/// <summary>Differences of scores in figures, with their interval.</summary>
public static class EffectText
{
    /// <summary>"−1.42 (−1.80 to −1.04)"; where there is none, a dash.</summary>
    public static string Of(Difference? difference, IStringLocalizer<Texts> text) => difference switch
    {
        { Value: { } value, Low: { } low, High: { } high } => $"{Signed(value, difference.Unit)} ({Signed(low, difference.Unit)} {text["Score_To"]} {Signed(high, difference.Unit)})",
        { Value: { } value } => $"{Signed(value, difference.Unit)} ({text["Score_NoInterval"]})",
        _ => "–",
    };

    private static string Signed(double value, string unit) => (value > 0 ? "+" : "") + NumberText.Of(value, unit);
}
