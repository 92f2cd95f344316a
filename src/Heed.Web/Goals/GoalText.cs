using System.Globalization;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Goals;

internal static class GoalText
{
    /// <summary>A day as people read it: the same order in every language, with the month in words.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A probability in whole percent; the ends are never said to be certain.</summary>
    public static string Chance(IStringLocalizer<Texts> text, double chance) => chance switch
    {
        < 0.01 => text["Goals_ChanceUnder"],
        > 0.99 => text["Goals_ChanceOver"],
        _ => (chance * 100).ToString("0", CultureInfo.CurrentCulture) + " %",
    };
}
