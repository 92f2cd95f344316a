using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Base.Sources;

namespace Heed.Listen.Imports.Maps;

/// <summary>How a file's columns become signals: read from JSON, where a member nobody knows is refused.</summary>
public sealed record ImportMap
{
    /// <summary>The key of the source.</summary>
    public string Source { get; init; } = "";

    /// <summary>What the signals are: <c>survey</c> unless said otherwise.</summary>
    public string Kind { get; init; } = "survey";

    public string? Title { get; init; }
    public Mode Mode { get; init; }

    /// <summary>The columns that tell one row from every other; none: the row's whole content does.</summary>
    [JsonConverter(typeof(IdColumnsConverter))]
    public IReadOnlyList<string> Id { get; init; } = [];

    public MappedTime? At { get; init; }
    public IReadOnlyList<MappedField> Fields { get; init; } = [];
    public IReadOnlyList<MappedColumn> Attributes { get; init; } = [];
    public IReadOnlyList<MappedColumn> Texts { get; init; } = [];
    public ColumnOrValue? Unit { get; init; }
    public ColumnOrValue? Customer { get; init; }
    public ColumnOrValue? Touchpoint { get; init; }
    public ColumnOrValue? Channel { get; init; }
    public ColumnOrValue? Language { get; init; }

    /// <summary>What stands for "no answer" in any column; an empty cell always does.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public CsvOptions Csv { get; init; } = new();
    public XlsxOptions Xlsx { get; init; } = new();

    /// <summary>Whether it says which columns there are; one that does not only names the source of signals in Heed's own form.</summary>
    [JsonIgnore]
    public bool HasColumns => Columns.Any();

    /// <summary>Every column named, with the place where it is.</summary>
    [JsonIgnore]
    public IEnumerable<(string Place, string Column)> Columns
    {
        get
        {
            for (var i = 0; i < Id.Count; i++) yield return ($"id[{i}]", Id[i]);
            if (At is { } at) yield return ("at.column", at.Column);
            for (var i = 0; i < Fields.Count; i++) yield return ($"fields[{i}].column", Fields[i].Column);
            for (var i = 0; i < Attributes.Count; i++) yield return ($"attributes[{i}].column", Attributes[i].Column);
            for (var i = 0; i < Texts.Count; i++) yield return ($"texts[{i}].column", Texts[i].Column);
            foreach (var (place, part) in Dimensions)
            {
                if (part?.Column is { } column) yield return ($"{place}.column", column);
            }
        }
    }

    [JsonIgnore]
    public IReadOnlyList<(string Place, ColumnOrValue? Part)> Dimensions =>
        [("unit", Unit), ("customer", Customer), ("touchpoint", Touchpoint), ("channel", Channel), ("language", Language)];
}

/// <summary>A column taken over as it is.</summary>
public sealed record MappedColumn
{
    public string Column { get; init; } = "";

    /// <summary>The name it gets; the column's own where left out.</summary>
    public string? As { get; init; }

    [JsonIgnore]
    public string Name => As ?? Column;
}

/// <summary>A column that holds an answer.</summary>
public sealed record MappedField
{
    public string Column { get; init; } = "";
    public string? As { get; init; }
    public string Type { get; init; } = "";
    public double? Min { get; init; }
    public double? Max { get; init; }

    /// <summary>What the number in the file is multiplied by, before <see cref="Add"/>.</summary>
    public double Multiply { get; init; } = 1;

    public double Add { get; init; }

    /// <summary>What a cell means, where it is not what it says: a label, a number, or null for "not applicable".</summary>
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>What stands between labels in a cell with several.</summary>
    public string? Separator { get; init; }

    /// <summary>How days are written, where not as yyyy-MM-dd.</summary>
    public string? Format { get; init; }

    public IReadOnlyList<string> NotApplicable { get; init; } = [];
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Labels { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    [JsonIgnore]
    public string Name => As ?? Column;
}

/// <summary>When it happened.</summary>
public sealed record MappedTime
{
    public string Column { get; init; } = "";

    /// <summary>How it is written, as .NET formats: <c>dd/MM/yyyy HH:mm</c>; ISO 8601 is always understood, and <c>unix</c> is seconds since 1970.</summary>
    public string? Format { get; init; }

    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>The IANA zone of times that carry no offset; the workspace's where left out.</summary>
    public string? Zone { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string> AllFormats => Format is null ? Formats : [Format, .. Formats];
}

/// <summary>Either from a column or the same for every row.</summary>
public sealed record ColumnOrValue
{
    public string? Column { get; init; }
    public string? Value { get; init; }
}

public sealed record CsvOptions
{
    /// <summary>One of <c>, ; tab |</c>, found by looking where left out.</summary>
    public string? Delimiter { get; init; }

    /// <summary>UTF-8 unless the file is not; a byte order mark always wins.</summary>
    public string? Encoding { get; init; }

    /// <summary><c>,</c> where numbers are written 3,5.</summary>
    public string? Decimal { get; init; }
}

public sealed record XlsxOptions
{
    /// <summary>The sheet's name; the first where left out.</summary>
    public string? Sheet { get; init; }
}
