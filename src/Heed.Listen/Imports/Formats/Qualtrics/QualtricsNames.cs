using Heed.Listen.Surveys;
using Called = (System.Collections.Generic.IEnumerable<string> Ids, System.Collections.Generic.IEnumerable<string> Names);

namespace Heed.Listen.Imports.Formats.Qualtrics;

/// <summary>What a question's columns are called in exports, as ids and as names.</summary>
internal sealed class QualtricsNames
{
    private readonly string _id;
    private readonly string _name;
    private readonly HashSet<string> _ids;

    /// <param name="question">With its origin.</param>
    /// <param name="item">The code of a loop's item; null outside loops.</param>
    public QualtricsNames(Question question, string? item = null)
    {
        _id = (item is null ? "" : $"{item}-") + question.Origin!.Id;
        var own = item is null ? question.Id : question.Id[..^(item.Length + 1)];
        _name = (item is null ? "" : $"{item}_") + (question.Origin.Name ?? own);
        _ids = question.Choices.Select(Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>One column for all of it.</summary>
    public Called Whole(string? end = null) => ([End(_id, '-', end)], [End(_name, '_', end)]);

    /// <summary>One column, which may be named after its only part.</summary>
    public Called Single(string? end = null) => ([_id, $"{_id}-1", End(_id, '-', end)], [_name, $"{_name}_1", End(_name, '_', end)]);

    /// <summary>What was entered: in a field, a cell of a table, beside a row.</summary>
    public Called Entered()
    {
        List<string> names = [_name, $"{_name}_TEXT"];
        // "Q6#2_1_1" is also written "Q6_1: 2_1_TEXT".
        if (_name.IndexOf('#', StringComparison.Ordinal) is var sharp and > 0 && _name[(sharp + 1)..].Split('_') is [var side, var row, .. var rest])
        {
            names.Add($"{_name[..sharp]}_{row}: {string.Join('_', [side, .. rest])}_TEXT");
        }

        return ([$"{_id}-TEXT", _id], names);
    }

    /// <summary>The column of one choice or item.</summary>
    public Called Part(Choice choice, string? end = null) => ([End($"{_id}-{Id(choice)}", '-', end)], Tags(choice).Select(tag => End($"{_name}_{tag}", '_', end)));

    /// <summary>The column of one choice that may be ticked; the choice may have been the row of a matrix with one column.</summary>
    public Called Tick(Choice choice)
    {
        var row = choice.Origin?.Name;
        IEnumerable<string> names = Tags(choice).Select(tag => $"{_name}_{tag}");
        if (choice.Origin?.Value is { } value) names = names.Append($"{_name}_{Id(choice)}_{value}");
        if (row is not null) names = names.Append(row).Append($"{_name}_{row}_{choice.Origin!.Value}").Append($"{row}_{choice.Origin.Value}");
        return ([$"{_id}-{Id(choice)}", $"{_id}-{Id(choice)}-1"], names.Append($"{_name}_{Id(choice)}_1"));
    }

    /// <summary>The column of one row.</summary>
    public Called Row(Choice row) => ([$"{_id}-{Id(row)}"], RowNames(row));

    /// <summary>The words of one row: the id of the question they became, and a name it does not have itself.</summary>
    public Called RowWords(Choice row) => ([$"{_id}-{Id(row)}"], [$"{_name}{row.Origin?.Name ?? row.Code}_TEXT"]);

    /// <summary>The column of one row and one choice.</summary>
    public Called Cell(Choice row, Choice choice) => ([$"{_id}-{Id(row)}-{Id(choice)}"], from name in RowNames(row) from tag in Tags(choice) select $"{name}_{tag}");

    /// <summary>The column of one row beside others.</summary>
    public Called Side(Choice side, Choice row)
    {
        var rows = Known(row).ToList();
        return ([$"{_id}#{Id(side)}-{Id(row)}"], [.. rows.Select(r => $"{_name}#{Id(side)}_{r}"), .. rows.Select(r => $"{_name}_{r}: {Id(side)}"), $"{row.Code}: {Id(side)}"]);
    }

    public Called Group(Choice group) => ([$"{_id}-{Id(group)}-GROUP"], [$"{_name}_{Id(group)}_GROUP"]);

    private IEnumerable<string> RowNames(Choice row)
    {
        foreach (var known in Known(row)) yield return $"{_name}_{known}";
        var tag = row.Origin is null ? null : row.Origin.Name ?? row.Code;
        if (_name.IndexOf('#', StringComparison.Ordinal) is var sharp and > 0)
        {
            foreach (var known in Known(row)) yield return $"{_name[..sharp]}_{known}: {_name[(sharp + 1)..]}";
            if (tag is not null) yield return $"{tag}: {_name[(sharp + 1)..]}";
        }
        else if (tag is not null)
        {
            yield return tag;
        }
    }

    private static IEnumerable<string> Known(Choice row) => new[] { row.Origin?.Name, row.Code, Id(row) }.OfType<string>().Distinct(StringComparer.Ordinal);

    // The value written for a choice names its column too, unless that is another choice's id.
    private IEnumerable<string> Tags(Choice choice)
    {
        yield return Id(choice);
        var value = choice.Origin?.Value ?? choice.Code;
        if (!_ids.Contains(value)) yield return value;
    }

    private static string Id(Choice choice) => choice.Origin?.Id ?? choice.Code;

    private static string End(string start, char between, string? end) => end is null ? start : $"{start}{between}{end}";
}
