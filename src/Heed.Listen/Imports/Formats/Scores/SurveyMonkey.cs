using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports.Formats.Scores;

/// <summary>
/// SurveyMonkey: two header rows, questions above their options. Its files do not say what kind a question is; that is told by what was answered.
/// </summary>
internal static class SurveyMonkey
{
    private const string Name = "surveymonkey";
    private static readonly string[] s_about = ["respondent_id", "collector_id", "start_date", "end_date", "date_created", "date_modified", "ip_address", "email_address", "first_name", "last_name"];

    public static FoundFormat? Find(ScoreTable table)
    {
        if (!table.Has("respondent_id") || !table.Has("collector_id") || table.Start.Count < 2) return null;
        var head = new TableHead([.. table.Start.Take(2)], TableHead.Differ(Names(table)));
        var seen = head.Columns.Select((_, i) => new SeenColumn(Option(table, i))).ToList();
        var daysFirst = false;
        var end = table.Find("end_date", "date_modified", "start_date", "date_created");
        table.Scan(head, rows =>
        {
            for (var i = 0; i < seen.Count; i++) seen[i].See(rows.Cell(i).Trim());
            // A number above twelve in the first place tells that days stand there.
            daysFirst |= end >= 0 && int.TryParse(rows.Cell(end).Trim().Split('/', ' ')[0], out var first) && first is > 12 and <= 31;
        });

        var map = new MapDraft(head.Columns);
        foreach (var left in new[] { "first_name", "last_name" }) map.Leave(table.Find(left), "a customer is known by an id or e-mail address; names are not kept with answers");
        map.Leave(table.Find("ip_address"), "where somebody answered from is not kept");
        map.Attribute(table.Find("collector_id"), "collector");
        var whole = new ImportMap
        {
            Source = Name,
            Title = "SurveyMonkey",
            Id = [map.Column(table.Find("respondent_id"), "id")!],
            At = end < 0 ? null : new() { Column = map.Column(end, "at")!, Formats = Formats(daysFirst) },
            Customer = map.Part(table.Find("email_address"), "customer"),
        };
        foreach (var about in s_about.Select(name => table.Find(name)).Where(at => at >= 0 && !map.Knows(at))) map.Leave(about, "the end says when");
        Questions(table, map, seen);
        return new(Name, map.Onto(whole)) { Head = head, Made = map.Made, Columns = map.Said };
    }

    private static void Questions(ScoreTable table, MapDraft map, List<SeenColumn> seen)
    {
        var number = 0;
        for (var i = 0; i < seen.Count;)
        {
            var question = Cell(table.Start[0], i);
            var to = i + 1;
            while (to < seen.Count && Cell(table.Start[0], to).Length == 0) to++;
            if (map.Knows(i)) to = i + 1;
            else if (ScoreTable.Key(question).StartsWith("custom_data", StringComparison.Ordinal)) map.Attribute(i);
            else SurveyMonkeyQuestion.Read(question, ++number, i, seen[i..to], map);
            i = to;
        }
    }

    private static IReadOnlyList<string> Formats(bool daysFirst) => daysFirst
        ? ["dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy hh:mm:ss tt", "dd/MM/yyyy HH:mm"]
        : ["MM/dd/yyyy hh:mm:ss tt", "MM/dd/yyyy HH:mm:ss", "M/d/yyyy H:mm", "MM/dd/yyyy HH:mm"];

    private static IEnumerable<string> Names(ScoreTable table)
    {
        var (width, question) = (table.Start[0].Count, "");
        while (width > 0 && Cell(table.Start[0], width - 1).Length == 0 && Option(table, width - 1).Length == 0) width--;
        for (var i = 0; i < width; i++)
        {
            if (Cell(table.Start[0], i) is { Length: > 0 } asked) question = asked;
            yield return Option(table, i) is { Length: > 0 } option && !SeenColumn.IsWhole(option) ? $"{question} – {option}" : question;
        }
    }

    private static string Option(ScoreTable table, int column) => Cell(table.Start[1], column);

    private static string Cell(IReadOnlyList<string> row, int column) => column < row.Count ? row[column].Trim() : "";
}
