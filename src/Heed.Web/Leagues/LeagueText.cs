using Heed.Base.Sources;
using Heed.Understand.Leagues;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Leagues;

internal static class LeagueText
{
    /// <summary>Who stands out, in the words of every table of groups.</summary>
    public static string Finding(IStringLocalizer<Texts> text, UnitsInOrder units, Source source, string column)
    {
        var by = MeasureText.Column(text, source, column).WithinSentence();
        return units.StandOut == 0 ? text["Breakdown_TitleNone", by] : text["Breakdown_Title", units.StandOut, units.Rows.Count, by];
    }
}
