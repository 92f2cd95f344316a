using System.Text.Json;
using Heed.Listen.Imports.Files;

namespace Heed.Listen.Imports.Formats.Qualtrics;

/// <summary>The two or three header rows of an export: names, what was asked, and import ids.</summary>
internal sealed class QualtricsHead
{
    private QualtricsHead(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<QualtricsColumn> columns)
    {
        Columns = columns;
        Table = new(rows, TableHead.Differ(columns.Select(c => c.Name)));
    }

    public IReadOnlyList<QualtricsColumn> Columns { get; }

    public TableHead Table { get; }

    /// <param name="start">The file's first rows.</param>
    /// <returns>Null where they are no such header.</returns>
    public static QualtricsHead? Find(IReadOnlyList<IReadOnlyList<string>> start)
    {
        if (start.Count < 2) return null;
        var width = start[0].Count;
        while (width > 0 && start[0][width - 1].Trim().Length == 0) width--;
        var ids = start.Count > 2 && start[2].Any(c => ImportId(c).Id is not null);
        if (!ids && !IsMeta(start[0]) && !IsMeta(start[1])) return null;
        List<QualtricsColumn> columns = [];
        for (var i = 0; i < width; i++)
        {
            var (id, zone) = ids ? ImportId(Cell(start[2], i)) : (null, null);
            var (name, text) = (Cell(start[0], i), Cell(start[1], i));
            // The oldest exports name columns about the response V1, V2… and say what they are in the second row.
            columns.Add(new(!ids && IsNumbered(name) && QualtricsMeta.IsKnown(text) ? text : name, text, id, zone));
        }

        return new([.. start.Take(ids ? 3 : 2)], columns);
    }

    private static bool IsMeta(IReadOnlyList<string> row) => row.Any(c => QualtricsMeta.Key(c) is "responseid") && row.Any(c => QualtricsMeta.Key(c) is "enddate" or "startdate" or "recordeddate");

    private static bool IsNumbered(string name) => name is ['V', .. var number] && number.Length > 0 && number.All(char.IsAsciiDigit);

    private static string Cell(IReadOnlyList<string> row, int column) => column < row.Count ? row[column].Trim() : "";

    // Some exports write it as JSON, some with single quotes.
    private static (string? Id, string? Zone) ImportId(string cell)
    {
        if (!cell.Contains("ImportId", StringComparison.Ordinal)) return (null, null);
        foreach (var text in new[] { cell, cell.Replace('\'', '"') })
        {
            try
            {
                using var document = JsonDocument.Parse(text);
                var (id, choice) = (Text(document.RootElement, "ImportId"), Text(document.RootElement, "choiceId"));
                if (id is not null) return (choice is null ? id : $"{id}_{choice}", Text(document.RootElement, "timeZone"));
            }
            catch (JsonException)
            {
            }
        }

        return (null, null);
    }

    private static string? Text(JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String ? part.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

/// <param name="Name">The first row: made from the question's export tag.</param>
/// <param name="Text">The second: what was asked.</param>
/// <param name="ImportId">The third; null where there is none.</param>
/// <param name="Zone">The zone of a column of times.</param>
internal sealed record QualtricsColumn(string Name, string Text, string? ImportId, string? Zone)
{
    /// <summary>The import id of a question's column, however its parts are joined; null for one that is of no question.</summary>
    public string? QuestionId => ImportId is not null && QualtricsMeta.IsQuestion(ImportId) ? ImportId.Replace('_', '-') : null;
}
