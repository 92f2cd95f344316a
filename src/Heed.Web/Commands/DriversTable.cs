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

        table.AddRow(Together(report.RSquaredOf), Percent(report.RSquared), "", "", "", "");
        AnsiConsole.Write(table);
        if (reading.Spending.Any(spending => spending?.Cost is not null)) AnsiConsole.Write(Spendings(reading));
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reading.Outcome}: n = {report.N}, {reading.LeftOut} left out for want of an answer. Association, not proof."));
        foreach (var warning in reading.Warnings) AnsiConsole.WriteLine($"! {warning.Text}");
    }

    private static string Together(RSquaredKind of) => of switch
    {
        RSquaredKind.McFadden => "together (McFadden)",
        RSquaredKind.Correlation => "together (r² of yes and its chance)",
        _ => "together",
    };

    /// <summary>What moving drivers comes to, the most for its cost first.</summary>
    private static Table Spendings(DriversReading reading)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn("driver");
        foreach (var name in (string[])["moved by", "outcome", "cost", "for a unit of cost"]) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var (field, spending) in reading.Fields.Zip(reading.Spending).Where(s => s.Second is not null).OrderByDescending(s => s.Second!.PerCost ?? double.MinValue))
        {
            table.AddRow(Markup.Escape(field.Name), Signed(spending!.Step), Signed(spending.Change), spending.Cost is { } cost ? Number(cost, "0.##") : "", spending.PerCost is { } each ? Number(each, "0.00e+0") : "");
        }

        return table;
    }

    private static string Signed(double? number) => number is { } known ? Number(known, "+0.00;-0.00;0.00") : "";

    private static string Interval(DriverEstimate driver) => driver is { Low: { } low, High: { } high } ? $"{Percent(low)} … {Percent(high)}" : "";

    private static string Percent(double share) => Number(100 * share, "0.0");

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
