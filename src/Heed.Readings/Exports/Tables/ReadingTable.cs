using Heed.Measures.Reports;

namespace Heed.Readings.Exports.Tables;

/// <summary>A reading as a table: a row for each group, then one for all together, each with n and interval. A hidden group has neither; small ones put together are one row.</summary>
public static class ReadingTable
{
    private static readonly string[] s_columns =
    [
        "row", "value", "unit", "n", "left_out", "low", "high", "level", "method", "suppressed",
        "against_rest", "against_rest_low", "against_rest_high", "p_adjusted", "significant",
    ];

    /// <param name="reading">What was read.</param>
    /// <param name="column">What a column to group by is called; its own name where left out.</param>
    /// <param name="words">What a group is called by column and value; the value as stored where left out.</param>
    public static Table Of(Reading reading, Func<string, string>? column = null, Func<string, string?, string>? words = null)
    {
        string[] by = reading.Groups.Count == 0 ? [] : [.. reading.Groups[0].By.Select(b => b.Key)];
        return new(
            reading.Measure,
            [.. by.Select(name => column?.Invoke(name) ?? name), .. s_columns],
            [
                .. reading.Groups.Select(g => (IReadOnlyList<object?>)[.. g.By.Select(b => words?.Invoke(b.Key, b.Value) ?? b.Value), .. Cells(g.IsRolledUp ? "together" : "group", g.Estimate, reading.Whole, g.AgainstRest)]),
                [.. by.Select(_ => (object?)null), .. Cells("whole", reading.Suppressed ? null : reading.Whole, reading.Whole, null)],
            ]);
    }

    private static object?[] Cells(string row, Estimate? estimate, Estimate whole, Difference? rest) =>
    [
        row, estimate?.Value, whole.Unit, estimate?.N, estimate?.LeftOut, estimate?.Low, estimate?.High, whole.Level.Value, whole.Method, estimate is null,
        rest?.Value, rest?.Low, rest?.High, rest?.AdjustedP, rest is null ? null : rest.Significant,
    ];
}
