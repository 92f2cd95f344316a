using System.Globalization;
using Heed.Measures.Drivers;
using Heed.Readings.Drivers;
using Spectre.Console;

namespace Heed.Web.Commands;

/// <summary>A driver report for people at a terminal, the largest share first; rounded once, here.</summary>
internal static class DriversTable
{
    public static void Print(DriversReading reading)
    {
        var report = reading.Report;
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn("driver");
        foreach (var name in (string[])["share (%)", $"{Number(report.Level.Value * 100, "0.#")} % interval", "beta", "correlation", "mean"]) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var (field, driver) in reading.Fields.Zip(report.Drivers).OrderByDescending(d => d.Second.Share))
        {
            var name = driver.AboveChance == false ? $"{field.Name} (as good as none)" : field.Name;
            table.AddRow(Markup.Escape(name), Percent(driver.Share), Interval(driver), Number(driver.Beta, "0.00"), Number(driver.Correlation, "0.00"), Number(driver.Mean, "0.0"));
        }

        table.AddRow("together", Percent(report.RSquared), "", "", "", "");
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reading.Outcome}: n = {report.N}, {reading.LeftOut} left out for want of an answer. Association, not proof."));
        foreach (var warning in reading.Warnings) AnsiConsole.WriteLine($"! {warning.Text}");
    }

    private static string Interval(DriverEstimate driver) => driver is { Low: { } low, High: { } high } ? $"{Percent(low)} … {Percent(high)}" : "";

    private static string Percent(double share) => Number(100 * share, "0.0");

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
