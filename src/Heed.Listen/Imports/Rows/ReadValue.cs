using System.Globalization;
using System.Text.Json;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Maps;
using Heed.Measures.Fields;

namespace Heed.Listen.Imports.Rows;

/// <summary>Turns the cells of one column into values of one field. Few cells are new in a long file, so what was read is kept.</summary>
internal sealed class ReadValue
{
    private const int MostKept = 2_000;
    private const int LongestKept = 60;

    private readonly MappedField _field;
    private readonly FieldType _type;
    private readonly IReadOnlySet<string> _missing;
    private readonly bool _comma;
    private readonly HashSet<string> _notApplicable;
    private readonly Dictionary<string, Outcome> _kept = new(StringComparer.Ordinal);

    public ReadValue(MappedField field, SourceField known, IReadOnlySet<string> missing, bool comma)
    {
        _field = field;
        _type = known.FieldType();
        _missing = missing;
        _comma = comma;
        _notApplicable = new(field.NotApplicable, StringComparer.Ordinal);
        Labels = known.Labels.Keys.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What came of a cell: a value, nothing where none was given, or the rule it breaks.</summary>
    public readonly record struct Outcome(FieldValue? Value, string? Rule);

    private HashSet<string> Labels { get; }

    public Outcome Read(string cell)
    {
        if (_kept.TryGetValue(cell, out var kept)) return kept;
        var outcome = ReadNew(cell.Trim());
        if (_kept.Count < MostKept && cell.Length <= LongestKept) _kept[cell] = outcome;
        return outcome;
    }

    private Outcome ReadNew(string cell)
    {
        if (_notApplicable.Contains(cell)) return new(FieldValue.NotApplicable.Value, null);
        if (_missing.Contains(cell)) return default;
        if (_type.Kind == FieldKind.Multi) return Several(cell);
        if (_field.Values.TryGetValue(cell, out var meant)) return new(Meant(meant), null);
        if (_type.IsNumeric) return Number(cell);
        var label = _type.Kind switch
        {
            FieldKind.YesNo => YesNo(cell),
            FieldKind.Date => Day(cell),
            _ => cell,
        };
        return RejectLabel(label) is { } rule ? new(null, rule) : new(FieldValue.Of(label!), null);
    }

    private FieldValue Meant(JsonElement meant) => meant.ValueKind switch
    {
        JsonValueKind.Null => FieldValue.NotApplicable.Value,
        JsonValueKind.Number => FieldValue.Of(meant.GetDouble()),
        _ when _type.IsNumeric => FieldValue.Of(double.Parse(meant.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => FieldValue.Of(meant.GetString()!),
    };

    private Outcome Number(string cell)
    {
        var text = _comma ? cell.Replace(',', '.') : cell;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new(null, text.Contains(',') ? "must be a number with a decimal point; where the file writes 3,5 say \"csv\": { \"decimal\": \",\" } in the map" : "must be a number");
        }

        var value = (number * _field.Multiply) + _field.Add;
        if (_type.Reject(value) is not { } rule) return new(FieldValue.Of(value), null);
        return new(null, value == number ? rule : string.Create(CultureInfo.InvariantCulture, $"becomes {value}, which {rule}"));
    }

    private Outcome Several(string cell)
    {
        List<string> labels = [];
        foreach (var part in cell.Split([_field.Separator ?? ";", JsonRows.ListSeparator.ToString()], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var label = part;
            if (_field.Values.TryGetValue(part, out var meant))
            {
                if (meant.ValueKind == JsonValueKind.Null) return new(FieldValue.NotApplicable.Value, null);
                label = meant.GetString()!;
            }

            if (RejectLabel(label) is { } rule) return new(null, rule);
            if (!labels.Contains(label, StringComparer.Ordinal)) labels.Add(label);
        }

        return labels.Count == 0 ? default : new(new FieldValue.Codes(labels), null);
    }

    private string? RejectLabel(string? label) => label switch
    {
        null when _type.Kind == FieldKind.YesNo => "must be yes or no; say with \"values\" in the map what else means them",
        null => $"must be a day written as {_field.Format ?? "yyyy-MM-dd"}",
        _ when Labels.Count > 0 && !Labels.Contains(label) => $"must be one of {string.Join(", ", Labels.Take(20))}",
        _ => RejectText.Rule(label, SignalRules.LongestName),
    };

    private static string? YesNo(string cell) => cell.ToUpperInvariant() switch
    {
        "YES" or "Y" or "TRUE" or "1" => "yes",
        "NO" or "N" or "FALSE" or "0" => "no",
        _ => null,
    };

    private string? Day(string cell)
    {
        var found = (_field.Format is { } format && DateTime.TryParseExact(cell, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            || DateTime.TryParseExact(cell, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        return found ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }
}
