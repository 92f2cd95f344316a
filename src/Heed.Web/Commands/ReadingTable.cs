using System.Globalization;
using Heed.Measures.Reports;
using Heed.Readings;
using Spectre.Console;

namespace Heed.Web.Commands;

/// <summary>A reading for people at a terminal: rounded once, here, and never without n and interval.</summary>
internal static class ReadingTable
{
    public static void Print(Reading reading)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var name in reading.Groups.Count > 0 ? reading.Groups[0].By.Select(b => b.Key) : []) table.AddColumn(Markup.Escape(name));
        table.AddColumn(new TableColumn($"{reading.Measure} ({reading.Whole.Unit})").RightAligned());
        table.AddColumn(new TableColumn(string.Create(CultureInfo.InvariantCulture, $"{reading.Whole.Level.Value * 100} % interval")).RightAligned());
        table.AddColumn(new TableColumn("n").RightAligned());
        var compared = reading.Groups.Any(g => Rest(g).Length > 0);
        if (compared) table.AddColumn("against the rest");
        foreach (var group in reading.Groups) table.AddRow([.. group.By.Select(b => Markup.Escape(Name(b.Value, group.IsRolledUp))), .. Cells(group.Estimate), .. compared ? [Rest(group)] : Array.Empty<string>()]);
        var labels = reading.Groups.Count > 0 ? reading.Groups[0].By.Count : 0;
        string[] all = [.. Enumerable.Repeat("", labels)];
        if (labels > 0) all[0] = "all";
        table.AddRow([.. all, .. Cells(reading.Suppressed ? null : reading.Whole), .. compared ? [""] : Array.Empty<string>()]);
        AnsiConsole.Write(table);
        foreach (var warning in reading.Warnings) AnsiConsole.WriteLine($"! {warning.Text}");
        foreach (var line in reading.Explanation) AnsiConsole.WriteLine($"  {line}");
    }

    private static string Name(string? value, bool isRolledUp) => (value, isRolledUp) switch
    {
        (null, true) => "smaller groups together",
        (_, true) => $"{value}: smaller groups together",
        _ => value ?? "–",
    };

    private static string[] Cells(Estimate? estimate) => estimate is null
        ? ["hidden", "", ""]
        : [Number(estimate.Value), estimate is { Value: not null, IntervalHoldsValue: false } ? "n too small" : estimate.Low is null ? "" : $"{Number(estimate.Low)} … {Number(estimate.High)}", estimate.N.ToString(CultureInfo.InvariantCulture)];

    private static string Rest(ReadingGroup group) => group.AgainstRest is { Significant: true, IntervalHoldsValue: true, Value: { } value } ? value > 0 ? "higher" : "lower" : "";

    private static string Number(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";
}
