using System.Globalization;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports.Formats.Scores;

/// <summary>One question of a file of SurveyMonkey: its columns as a field, several fields or words.</summary>
internal static class SurveyMonkeyQuestion
{
    private const int LongestName = 40;

    public static void Read(string question, int number, int at, IReadOnlyList<SeenColumn> columns, MapDraft map)
    {
        var name = map.Free(Slug(question) is { Length: > 0 } slug ? slug : string.Create(CultureInfo.InvariantCulture, $"q{number}"))!;
        // Columns nobody ever filled in say neither way; with a tick beside them they are choices.
        var ticks = columns.Count > 1 ? Enumerable.Range(0, columns.Count).Where(i => columns[i].IsTick && !columns[i].IsOther && !SeenColumn.IsWhole(columns[i].Option)).ToList() : [];
        if (ticks.Exists(i => columns[i].Answers > 0))
        {
            map.MadeField(ticks.Select(i => at + i), new() { As = name, Type = "multi", Separator = JsonRows.ListSeparator.ToString(), Titles = Title(question) }, rows => string.Join(JsonRows.ListSeparator, ticks.Select(i => rows.Cell(at + i).Trim()).Where(c => c.Length > 0)));
        }
        else
        {
            ticks = [];
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (ticks.Contains(i)) continue;
            var (column, part) = (columns[i], Slug(columns[i].Option));
            if (column.IsOther) map.Text(at + i, $"{name}.other");
            else if (SeenColumn.IsWhole(column.Option)) Whole(question, name, at + i, column, map);
            else Whole($"{question} – {column.Option}", map.Free($"{name}.{(part.Length > 0 ? part : (i + 1).ToString(CultureInfo.InvariantCulture))}")!, at + i, column, map);
        }
    }

    private static void Whole(string question, string name, int at, SeenColumn seen, MapDraft map)
    {
        var field = new MappedField { As = name, Titles = Title(question) };
        if (seen.Answers == 0) map.Leave(at, "nobody answered it");
        else if (seen.IsOpen) map.TextNamed(at, name);
        else if (seen.AllPoints && IsRecommend(question)) map.MadeField([at], field with { Type = "nps" }, rows => SeenColumn.Point(rows.Cell(at).Trim()) ?? rows.Cell(at));
        else if (seen is { AllNumbers: true, AllWhole: true, Min: >= 0, Max: <= 10 } && ScoreKinds.Rating(name, seen.Min, seen.Max) is var rating) map.Field(at, field with { Type = rating.Type, Min = rating.Min, Max = rating.Max });
        else if (seen.AllNumbers) map.Field(at, field with { Type = "number" });
        else if (seen.IsChoice) map.Field(at, field with { Type = "code" });
        else map.TextNamed(at, name);
    }

    private static bool IsRecommend(string question) => question.Contains("recommend", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Title(string question) => new(StringComparer.Ordinal) { ["en"] = question };

    /// <summary>A question's first words as a name.</summary>
    private static string Slug(string text)
    {
        var words = string.Concat(text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('_', words.Take(6));
        slug = slug.Length <= LongestName ? slug : slug[..LongestName].TrimEnd('_');
        return slug.Length > 0 && char.IsAsciiDigit(slug[0]) ? "q" + slug : slug;
    }
}
