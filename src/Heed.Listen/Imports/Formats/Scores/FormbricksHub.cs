using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports.Formats.Scores;

/// <summary>Records of Formbricks Hub: one row a question answered, its type beside it; each becomes a signal, as a response's rows need not stand together.</summary>
internal static class FormbricksHub
{
    private const string Name = "formbricks";

    public static FoundFormat? Find(ScoreTable table)
    {
        var (field, type) = (table.Find("field_id"), table.Find("field_type"));
        var (number, text, truth, date) = (table.Find("value_number"), table.Find("value_text"), table.Find("value_boolean"), table.Find("value_date"));
        if (field < 0 || type < 0 || (number < 0 && text < 0)) return null;
        int[] values = [.. new[] { number, text, truth, date }.Where(v => v >= 0)];
        var label = table.Find("field_label");
        Dictionary<string, (string Type, string Label, ScoreKinds Scores)> fields = new(StringComparer.Ordinal);
        table.Scan(null, rows =>
        {
            var id = rows.Cell(field).Trim();
            if (id.Length == 0) return;
            if (!fields.TryGetValue(id, out var seen)) fields[id] = seen = (rows.Cell(type).Trim(), label < 0 ? "" : rows.Cell(label).Trim(), new());
            if (number >= 0) seen.Scores.See(seen.Type, rows.Cell(number).Trim());
        });

        var map = new MapDraft(table.Columns);
        foreach (var (id, (kind, words, scores)) in fields)
        {
            string Cell(RowReader rows, int column) => column >= 0 && rows.Cell(field).Trim() == id ? rows.Cell(column) : "";
            if (map.Free(id) is not { } name) continue;
            if (kind == "text") map.MadeText(text < 0 ? field : text, name, rows => Cell(rows, text));
            else map.MadeField(values, Titled(Of(kind, scores) with { As = name }, words), rows => Cell(rows, Column(kind, number, text, truth, date)));
        }

        var answerId = map.Column(table.Find("id", "record_id"), "id");
        var at = map.FirstOf("at", table.Find("collected_at", "submitted_at", "timestamp"), table.Find("created_at"), table.Find("updated_at"));
        foreach (var column in new[] { field, type, label }) map.Leave(column, "it names the field");
        var whole = new ImportMap { Source = Name, Title = "Formbricks", Customer = map.Part(table.Find("user_id", "user_identifier"), "customer"), Language = map.Part(table.Find("language"), "language") };
        if (answerId is not null) whole = whole with { Id = [answerId] };
        else if (table.Has("submission_id")) whole = whole with { Id = [table.Columns[table.Find("submission_id")], table.Columns[field]] };
        if (at is not null) whole = whole with { At = new() { Column = at.Column!, Formats = ["unix"] } };
        map.AttributesOfTheRest();
        return new(Name, map.Onto(whole)) { Made = map.Made, IsEmpty = rows => Array.TrueForAll(values, v => rows.Cell(v).Trim().Length == 0), Columns = map.Said };
    }

    private static int Column(string kind, int number, int text, int truth, int date) => kind switch
    {
        "categorical" => text,
        "boolean" => truth,
        "date" => date,
        _ => number,
    };

    private static MappedField Of(string kind, ScoreKinds scores) => kind switch
    {
        "categorical" => new() { Type = "code" },
        "boolean" => new() { Type = "yesno" },
        "date" => new() { Type = "date", Format = "yyyy-MM-dd'T'HH:mm:ss'Z'" },
        _ when scores.Kinds.Contains(kind, StringComparer.Ordinal) => scores.Field(kind),
        _ => new() { Type = "number" },
    };

    private static MappedField Titled(MappedField field, string words) =>
        words.Length == 0 ? field : field with { Titles = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = words } };
}
