using System.Globalization;
using Heed.Base.Signals;
using Heed.Listen.Imports.Rows;
using Heed.Listen.Surveys;
using Heed.Measures.Fields;

namespace Heed.Listen.Imports.Formats.Cells;

/// <summary>A column that holds a number or a point of a scale; a point may be written in its words.</summary>
internal sealed class ReadNumber(AnswerField asked) : CellReader
{
    private readonly Dictionary<string, int> _points = Points(asked.Question);

    public override string Becomes => asked.Name;

    public override string? Read(string cell, GivenResponse into)
    {
        // Without a least number, anything could be said; this one says that nothing was.
        if (cell == "-99" && asked.Type!.Value.Min is null) return "must be a number";
        if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            if (!_points.TryGetValue(cell, out var point)) return "must be a number";
            number = point;
        }

        if (asked.Type!.Value.Reject(number) is { } rule) return rule;
        into.Values[asked.Name] = FieldValue.Of(number);
        return null;
    }

    private static Dictionary<string, int> Points(Question question)
    {
        Dictionary<string, int> points = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < question.Labels.Count; i++)
        {
            foreach (var text in question.Labels[i].Values) points.TryAdd(text, i + 1);
        }

        return points;
    }
}

/// <summary>A column that holds a day.</summary>
internal sealed class ReadDayCell(AnswerField asked) : CellReader
{
    private static readonly string[] s_formats = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'", "MM/dd/yyyy", "dd.MM.yyyy"];

    public override string Becomes => asked.Name;

    public override string? Read(string cell, GivenResponse into)
    {
        if (!DateTime.TryParseExact(cell, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return "must be a day written as yyyy-MM-dd, MM/dd/yyyy or dd.MM.yyyy";
        into.Values[asked.Name] = FieldValue.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return null;
    }
}

/// <summary>A column of yes and no.</summary>
internal sealed class ReadYesNo(AnswerField asked) : CellReader
{
    public override string Becomes => asked.Name;

    public override string? Read(string cell, GivenResponse into)
    {
        var said = cell.ToUpperInvariant() switch
        {
            "Y" or "YES" or "TRUE" or "1" => "yes",
            "N" or "NO" or "FALSE" or "0" or "2" => "no",
            _ => null,
        };
        if (said is null) return "must be yes or no";
        into.Values[asked.Name] = FieldValue.Of(said);
        return null;
    }
}

/// <summary>A column of words.</summary>
internal sealed class ReadWordsCell(string name) : CellReader
{
    public override string Becomes => name;

    public override string? Read(string cell, GivenResponse into)
    {
        if (RejectText.Rule(cell, SignalRules.LongestText) is { } rule) return rule;
        into.Texts[name] = cell;
        return null;
    }
}

/// <summary>A column of words given with whichever choice was made.</summary>
internal sealed class ReadChoiceWords(Question question) : CellReader
{
    public override string Becomes => $"{question.Id}.*.{QuestionFields.OtherSuffix}";

    public override string? Read(string cell, GivenResponse into)
    {
        if (RejectText.Rule(cell, SignalRules.LongestText) is { } rule) return rule;
        into.Say(question, cell);
        return null;
    }
}

/// <summary>A column kept as it is.</summary>
internal sealed class ReadAttribute(string name) : CellReader
{
    public override string Becomes => name;

    public override string? Read(string cell, GivenResponse into)
    {
        if (RejectText.Rule(cell, SignalRules.LongestName * 5) is { } rule) return rule;
        into.Attributes[name] = cell;
        return null;
    }
}

/// <summary>A column that says something of the response as a whole.</summary>
internal sealed class ReadPart(string name, Action<GivenResponse, string> put) : CellReader
{
    public override string Becomes => name;

    public override string? Read(string cell, GivenResponse into)
    {
        if (RejectText.Rule(cell, SignalRules.LongestName) is { } rule) return rule;
        put(into, cell);
        return null;
    }
}

/// <summary>A column that says when; of several, the one of the lowest rank counts.</summary>
/// <param name="time">Reads it.</param>
/// <param name="rank">Its rank.</param>
/// <param name="never">The day that stands for none.</param>
internal sealed class ReadMoment(ReadTime time, int rank, string? never = null) : CellReader
{
    public override string Becomes => "at";

    public override string? Read(string cell, GivenResponse into)
    {
        if (never is not null && cell.StartsWith(never, StringComparison.Ordinal)) return null;
        var (at, rule) = time.Read(cell);
        if (rule is not null) return rule;
        if (into.At is null || into.At.Value.Rank > rank) into.At = (at, rank);
        return null;
    }
}
