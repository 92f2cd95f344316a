using System.Globalization;
using Heed.Base.Results;
using Heed.Measures.Scores.Own;
using Heed.Readings.Own;
using Heed.Web.Api;

namespace Heed.Web.OwnMeasures;

/// <summary>A measure as the form holds it, all in text, so that what was typed stands there again.</summary>
public sealed record MeasureForm
{
    /// <summary>Before a kind of field in the list of fields.</summary>
    public const string AnyOf = "any:";

    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Kind { get; init; } = nameof(OwnKind.Share);

    /// <summary>A field's name, or <see cref="AnyOf"/> and a kind.</summary>
    public string Field { get; init; } = "";

    /// <summary>"4, 5".</summary>
    public string Count { get; init; } = "";

    public string Against { get; init; } = "";

    /// <summary>"1 = 0, 2 = 50, 3 = 100".</summary>
    public string Map { get; init; } = "";

    /// <summary>"overall = 2, expectation = 1": weights; a field alone weighs 1.</summary>
    public string Items { get; init; } = "";

    public string Filter { get; init; } = "";

    public static MeasureForm Of(OwnMeasure own) => new()
    {
        Id = own.Id,
        Name = own.Name,
        Kind = own.Definition.Kind.ToString(),
        Field = own.Definition.Field ?? (own.Definition.FieldType is { } type ? AnyOf + type : ""),
        Count = string.Join(", ", own.Definition.Count),
        Against = string.Join(", ", own.Definition.Against),
        Map = string.Join(", ", own.Definition.Map.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} = {pair.Value}"))),
        Items = string.Join(", ", own.Definition.Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Field} = {item.Weight}"))),
        Filter = own.Definition.Filter ?? "",
    };

    /// <summary>With nothing where a form left a part out.</summary>
    public MeasureForm Whole() => new()
    {
        Id = Id ?? "",
        Name = Name ?? "",
        Kind = Kind ?? "",
        Field = Field ?? "",
        Count = Count ?? "",
        Against = Against ?? "",
        Map = Map ?? "",
        Items = Items ?? "",
        Filter = Filter ?? "",
    };

    public Result<KeepMeasure.Input> Read()
    {
        if (!Enum.TryParse<OwnKind>(Kind, out var kind) || !Enum.IsDefined(kind)) return ApiErrors.Parameter("kind", "must be share, mean, net or index.");
        var index = kind == OwnKind.Index;
        if (!TryPairs(kind == OwnKind.Mean ? Map : "", null, out var map)) return ApiErrors.Parameter("map", "must be answers and what they count, as in 1 = 0, 2 = 50, 3 = 100.");
        if (!TryPairs(index ? Items : "", 1, out var items)) return ApiErrors.Parameter("items", "must be fields and their weights, as in overall = 2, expectation = 1.");
        return new KeepMeasure.Input(Id.Trim(), Name, new()
        {
            Kind = kind,
            Field = index || Field.Length == 0 || Field.StartsWith(AnyOf, StringComparison.Ordinal) ? null : Field,
            FieldType = !index && Field.StartsWith(AnyOf, StringComparison.Ordinal) ? Field[AnyOf.Length..] : null,
            // What another kind would need stays behind.
            Count = kind is OwnKind.Share or OwnKind.Net ? Split(Count) : [],
            Against = kind == OwnKind.Net ? Split(Against) : [],
            Map = map.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            Items = [.. items.Select(pair => new IndexItem(pair.Key, pair.Value))],
            Filter = string.IsNullOrWhiteSpace(Filter) ? null : Filter.Trim(),
        });
    }

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool TryPairs(string list, double? alone, out List<KeyValuePair<string, double>> pairs)
    {
        pairs = [];
        foreach (var part in Split(list))
        {
            var at = part.LastIndexOf('=');
            var value = at < 0 ? alone : double.TryParse(part.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
            var key = at < 0 ? part : part[..at].Trim();
            if (value is not { } known || key.Length == 0) return false;
            if (pairs.Exists(pair => pair.Key == key) && alone is null) return false;
            pairs.Add(new(key, known));
        }

        return true;
    }
}
