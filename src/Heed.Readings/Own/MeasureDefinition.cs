using Heed.Measures.Scores;
using Heed.Measures.Scores.Own;

namespace Heed.Readings.Own;

/// <summary>What a measure someone defined counts: one field or kind of field, or several fields put together, and of which signals.</summary>
public sealed record MeasureDefinition
{
    public OwnKind Kind { get; init; }

    /// <summary>The field's name; null where any field of <see cref="FieldType"/> will do, and for an index.</summary>
    public string? Field { get; init; }

    /// <summary>The kind of field, by its type's name (<c>csat5</c>); null where <see cref="Field"/> says which.</summary>
    public string? FieldType { get; init; }

    /// <summary>For a share or a net score: points or labels that count.</summary>
    public IReadOnlyList<string> Count { get; init; } = [];

    /// <summary>For a net score: points or labels against.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>For a mean: what each point or label counts; empty where numbers count as they are.</summary>
    public IReadOnlyDictionary<string, double> Map { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>For an index: the fields that enter it, with their weights.</summary>
    public IReadOnlyList<IndexItem> Items { get; init; } = [];

    /// <summary>Only signals that pass it count; null for all.</summary>
    public string? Filter { get; init; }

    /// <summary>The arithmetic.</summary>
    public Measure Measure(string id, string name, int version) => Kind switch
    {
        OwnKind.Share => new OwnShare(id, name, version, Count),
        OwnKind.Net => new OwnNet(id, name, version, Count, Against),
        OwnKind.Mean => new OwnMean(id, name, version, Map),
        _ => new OwnIndex(id, name, version),
    };

    /// <summary>Whether both count the same.</summary>
    public bool Same(MeasureDefinition other) =>
        Kind == other.Kind && Field == other.Field && FieldType == other.FieldType && Filter == other.Filter
        && Count.SequenceEqual(other.Count, StringComparer.Ordinal) && Against.SequenceEqual(other.Against, StringComparer.Ordinal)
        && Items.SequenceEqual(other.Items)
        && Map.Count == other.Map.Count && Map.All(pair => other.Map.TryGetValue(pair.Key, out var value) && value.Equals(pair.Value));
}
