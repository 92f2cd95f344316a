namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>
/// Keeps what exports of answers call a question and its parts: <c>QID4</c> and <c>q1_recent</c>, a column beside others <c>QID6#2</c>, an entry of
/// its own <c>QID6#2-1-1</c>; a choice by its id, with the value written for it.
/// </summary>
internal static class QualtricsOrigins
{
    public static Origin Of(string reference, JsonPart question, string id) => Named(reference, question["DataExportTag"].Text, id);

    /// <summary>A choice to be chosen.</summary>
    public static Origin? Chosen(string id, string code, string value) => id == code && value == code ? null : new() { Id = id, Value = value == code ? null : value };

    /// <summary>A row, whose code is its export tag where it has one.</summary>
    public static Origin? Row(string id, string code, string tag) => id == code ? null : new() { Id = id, Name = tag == id || tag == code ? null : tag };

    public static Choice Known(string id, string code) => new() { Code = code, Text = new Dictionary<string, string>(StringComparer.Ordinal), Origin = id == code ? null : new() { Id = id } };

    /// <summary>A row that became a choice, as its only column was a tick: what is written for it is the column's value.</summary>
    public static Choice Ticked(Choice row, IReadOnlyList<Choice> columns)
    {
        if (columns.Count == 0) return row;
        var value = columns[0].Origin?.Value ?? columns[0].Code;
        return row with { Origin = new() { Id = row.Origin?.Id ?? row.Code, Name = row.Origin?.Name, Value = value } };
    }

    /// <summary>A column beside others.</summary>
    public static Origin Side(Question whole, string number) => Under(whole, $"#{number}", $"#{number}");

    /// <summary>A field of a form, the words of a row.</summary>
    public static Origin Part(Question whole, string id, string? tag) => Under(whole, $"-{id}", string.IsNullOrEmpty(tag) ? $"_{id}" : $"_{tag}");

    public static Origin Cell(Question whole, Choice row, Choice? column)
    {
        var (rowId, columnId) = (row.Origin?.Id ?? row.Code, column is null ? "" : $"-{column.Origin?.Id ?? column.Code}");
        return Under(whole, $"-{rowId}{columnId}", $"_{row.Origin?.Name ?? row.Code}{(column is null ? "" : $"_{column.Origin?.Value ?? column.Code}")}");
    }

    private static Origin Under(Question whole, string id, string name) => new() { Id = whole.Origin!.Id + id, Name = (whole.Origin.Name ?? whole.Id) + name };

    private static Origin Named(string reference, string? tag, string id) => new() { Id = reference, Name = string.IsNullOrEmpty(tag) || tag == id ? null : tag };
}
