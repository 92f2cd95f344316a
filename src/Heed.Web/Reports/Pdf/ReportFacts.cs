using System.Globalization;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Understand.Dashboards;
using Heed.Understand.Reports;
using Heed.Web.Dashboards;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Reports.Pdf;

/// <summary>What a report is written from.</summary>
/// <param name="Report">Its numbers.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Period">Of which days.</param>
/// <param name="Workspace">Whose it is.</param>
/// <param name="Made">When it was written.</param>
/// <param name="Text">Words in the reader's language.</param>
internal sealed record ReportFacts(Report Report, ShowDashboard.Input Asked, Period Period, Workspace Workspace, DateTimeOffset Made, IStringLocalizer<Texts> Text)
{
    public Dashboard Board => Report.Board;

    public Source Source => Report.Board.Source;

    public string MeasureName => MeasureText.Short(Text, Board.Measure);

    /// <summary>What the measure counts.</summary>
    public string Meaning => MeasureText.Meaning(Text, Board.Measure, Board.Definition);

    /// <summary>The days in words.</summary>
    public string Days => (Period.From, Period.To) switch
    {
        ({ } from, { } to) => $"{Day(from)} – {Day(to)}",
        _ => Text[$"Period_{Period.Name}"],
    };

    public string Name(string column, string? value) => MeasureText.Value(Text, Source, column, value, Report.UnitNames);

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}
