using Heed.Measures.Drivers;
using Heed.Measures.Scores;
using Heed.Web.Dashboards;
using Heed.Web.Design;

namespace Heed.Web.Reports.Pdf;

/// <summary>What the score hangs on.</summary>
internal static class DriversSection
{
    private static readonly double[] s_shares = [.4, .24, .12, .24];

    public static void Draw(PageFlow flow, ReportFacts facts)
    {
        if (facts.Report.Drivers is not { } reading) return;
        var rows = reading.Report.Drivers.Select((driver, i) => (Name: MeasureText.Field(facts.Source, reading.Fields[i].Name), Driver: driver)).OrderByDescending(r => r.Driver.Share).ToList();
        var outcome = MeasureText.Field(facts.Source, reading.Outcome);
        flow.Heading(Title(facts, outcome, [.. rows.Where(r => r.Driver.AboveChance != false).Take(2).Select(r => r.Name)]), 120);
        flow.Text(facts.Text["Drivers_Lead", Percent(reading.Report.RSquared), outcome, NumberText.Count(reading.Report.N)], ReportLook.Body, ReportLook.Quiet);
        flow.Space(4);
        var highest = rows.Max(r => r.Driver.High ?? r.Driver.Share) + 1e-9;
        ReportTable.Draw(
            flow, s_shares, [facts.Text["Drivers_Driver"], "", facts.Text["Drivers_Share"], facts.Text["Table_Interval"]],
            [.. rows.Select(r => new[] { r.Name, "", Percent(r.Driver.Share), Range(facts, r.Driver) })],
            (row, cell, box) =>
            {
                if (cell != 1) return;
                var driver = rows[row].Driver;
                WhiskerDrawing.Draw(flow, box with { Height = Math.Min(12, box.Height) }, (driver.Share / highest, driver.Low / highest, driver.High / highest), reading.Report.Chance?.High / highest, driver.AboveChance == false ? ReportLook.Quiet : ReportLook.Accent);
            });
        flow.Space(4);
        foreach (var warning in reading.Warnings.Where(w => w.Code != "no-better-than-random")) flow.Text(ScoreSection.Words(facts, warning), ReportLook.Small, ReportLook.Bad);
        flow.Text($"{facts.Text["Drivers_How"].Value} {facts.Text[$"Drivers_How_{reading.Report.Method}"].Value}", ReportLook.Small, ReportLook.Quiet);
        if (reading.LeftOut > 0) flow.Text(facts.Text["Drivers_LeftOut", NumberText.Count(reading.LeftOut)], ReportLook.Small, ReportLook.Quiet);
    }

    private static string Range(ReportFacts facts, DriverEstimate driver) => driver switch
    {
        { AboveChance: false } => facts.Text["Drivers_Chance"],
        { Low: { } low, High: { } high } => $"{Percent(low)} {facts.Text["Score_To"].Value} {Percent(high)}",
        _ => "",
    };

    private static string Title(ReportFacts facts, string outcome, string[] standing) => standing.Length switch
    {
        0 => facts.Text["Drivers_TitleNone", outcome],
        1 => facts.Text["Drivers_TitleOne", outcome, standing[0]],
        _ => facts.Text["Drivers_TitleTwo", outcome, standing[0], standing[1]],
    };

    private static string Percent(double share) => NumberText.Of(100 * share, MeasureUnits.Percent);
}
