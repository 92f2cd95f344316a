using System.Globalization;
using Heed.Measures.Anonymity;
using Heed.Measures.Reports;

namespace Heed.Readings.Anonymity;

/// <summary>Says what is not shown of promised sources, why, and what to do.</summary>
internal static class PromiseWarnings
{
    public static IEnumerable<Warning> Of(Floors floors, bool isHidden, bool isRolledUp, long notTold)
    {
        if (isHidden) yield return new("suppressed", Line($"Nothing is shown of groups of fewer than {floors.Numbers} answers, or in which all answered alike: respondents were told so. Wait for more answers, or look at the larger unit."));
        if (isRolledUp) yield return new("rolled-up", "Groups too small alone are shown together, under the larger unit or without a name.");
        if (notTold > 0) yield return new("not-told", Line($"{notTold} more answers are shown only in larger groups than this question asks for, so they are left out. Look at the larger unit or more months to see them."));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
