using System.Globalization;
using Heed.Act.Complaints.Reports;
using Heed.Measures.Intervals;
using Heed.Measures.Reports;
using Heed.Readings.Exports.Tables;
using Heed.Web.Cases;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Complaints;

/// <summary>The report on complaints in words and as a table.</summary>
public static class ComplaintReportText
{
    /// <summary>What a line is called.</summary>
    public static string Line(IStringLocalizer<Texts> text, ComplaintReport report, ReportCut cut, string key) => (cut, key) switch
    {
        (_, "") => text["ComplaintReport_Unsaid"],
        (ReportCut.Category, _) => ComplaintText.Category(text, key),
        (ReportCut.Regime, _) => ComplaintText.Regime(text, report.Book.Of(key)),
        (ReportCut.Channel, _) => ComplaintText.Channel(text, key),
        (ReportCut.Outcome, _) => ComplaintText.Outcome(text, key),
        (ReportCut.Cause, _) => CaseText.Cause(text, key),
        _ => key,
    };

    public static string Share(Proportion counted) => counted.N > 0 ? Percent(counted.Share) : "–";

    public static string Range(IStringLocalizer<Texts> text, Interval? interval) => interval is { } i ? $"{Percent(i.Low)} {text["Score_To"]} {Percent(i.High)}" : text["Score_NoInterval"];

    public static string Days(Estimate estimate) => estimate.Value is { } days ? Math.Round(days).ToString("N0", CultureInfo.CurrentCulture) : "–";

    public static string DaysRange(IStringLocalizer<Texts> text, Estimate estimate) =>
        estimate is { Low: { } low, High: { } high } ? $"{Math.Round(low).ToString("N0", CultureInfo.CurrentCulture)} {text["Score_To"]} {Math.Round(high).ToString("N0", CultureInfo.CurrentCulture)}" : text["Score_NoInterval"];

    /// <summary>All of it as lines of one table.</summary>
    public static Table Table(IStringLocalizer<Texts> text, ComplaintReport report)
    {
        string all = text["ComplaintReport_All"];
        List<IReadOnlyList<object?>> rows =
        [
            [all, text["ComplaintReport_Received"].Value, report.Received, null, null, null],
            [all, text["ComplaintReport_Ended"].Value, report.Ended, null, null, null],
            [all, text["ComplaintReport_Open"].Value, report.Open, null, null, null],
            [all, text["ComplaintReport_Overdue"].Value, report.Overdue, null, null, null],
            [all, text["ComplaintReport_InTime"].Value, report.InTime.N > 0 ? report.InTime.Share : null, (long)report.InTime.N, report.InTimeInterval?.Low, report.InTimeInterval?.High],
            [all, text["ComplaintReport_Upheld"].Value, report.Upheld.N > 0 ? report.Upheld.Share : null, (long)report.Upheld.N, report.UpheldInterval?.Low, report.UpheldInterval?.High],
            [all, text["ComplaintReport_Median"].Value, report.Days.Median.Value, report.Days.Median.N, report.Days.Median.Low, report.Days.Median.High],
            [all, text["ComplaintReport_P90"].Value, report.Days.P90.Value, report.Days.P90.N, report.Days.P90.Low, report.Days.P90.High],
            [all, $"{text["ComplaintReport_Redress"]} ({report.Book.Desk.Settings.Mandate.Currency})", report.RedressCents / 100.0, report.Paid, null, null],
            [all, text["ComplaintReport_Repeat"].Value, report.RepeatCustomers, report.RepeatComplaints, null, null],
        ];
        foreach (var (cut, lines) in report.Cuts)
        {
            rows.AddRange(lines.Select(l => (IReadOnlyList<object?>)[text[$"ComplaintReport_By{cut}"].Value, Line(text, report, cut, l.Key), l.Count, null, null, null]));
        }

        return new(text["ComplaintReport_Title"], [text["ComplaintReport_Part"], text["ComplaintReport_What"], text["ComplaintReport_Value"], "n", text["ComplaintReport_Low"], text["ComplaintReport_High"]], rows);
    }

    private static string Percent(double share) => NumberText.Of(100 * share, Heed.Measures.Scores.MeasureUnits.Percent);
}
