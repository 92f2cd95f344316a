using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Listen.Imports;

namespace Heed.Web.Commands;

/// <summary>Says what an import of rows did.</summary>
internal static class ImportOutcome
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <returns>The exit code.</returns>
    public static int Show(ImportReport report, bool json, string? rejects)
    {
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(report, s_json));
        else if (report.Match is { } match) Show(match);
        // Left out one by one or refused at once: where no row could be used, nothing was imported.
        var nothing = report.Rows > 0 && report.Rejected == report.Rows;
        if (report.Done && json) return nothing ? HeedCommand.Failed : 0;
        foreach (var problem in report.Problems.Take(json ? 0 : int.MaxValue)) Console.Error.WriteLine(problem);
        if (!json && report.ProblemCount > report.Problems.Count) Console.Error.WriteLine(Say($"… and {report.ProblemCount - report.Problems.Count:N0} more."));
        if (!report.Done)
        {
            return CommandRun.Fail(Say($"{report.Rejected:N0} of {report.Rows:N0} rows can't be imported, so none was. Mend them, or leave them out with --skip-bad REJECTS.csv."));
        }

        if (nothing) return CommandRun.Fail(Say($"None of the {report.Rows:N0} rows can be imported; {(report.DryRun ? "nothing was stored" : $"{rejects} says why")}."));
        foreach (var warning in report.Warnings) Console.Error.WriteLine($"warning: {warning.Text}");
        Console.Out.WriteLine(report.DryRun
            ? Say($"{report.Source}: {report.Rows - report.Rejected:N0} of {report.Rows:N0} rows can be imported; nothing was stored.")
            : Say($"{report.Source}: {report.Rows:N0} rows, {report.Added:N0} added, {report.Already:N0} there already, {report.Rejected:N0} left out{(report.Rejected > 0 ? $" (see {rejects})" : "")}, in {report.Seconds:0.0} s."));
        return 0;
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Show(ImportMatch match)
    {
        var answers = match.Columns.Count(c => c.As == ColumnUse.Answer);
        Console.Error.WriteLine(Say($"Taken for {match.Format}: {answers:N0} of {match.Columns.Count:N0} columns hold answers."));
        foreach (var column in match.Columns.Where(c => c.As == ColumnUse.Attribute)) Console.Error.WriteLine($"kept     {column.Column}: as the attribute {column.Becomes}{(column.Why is null ? "" : $" ({column.Why})")}");
        foreach (var column in match.Columns.Where(c => c.As == ColumnUse.Left)) Console.Error.WriteLine($"left     {column.Column}: {column.Why}");
    }
}
