using Heed.Measures.Fields;

namespace Heed.Facts;

/// <summary>One signal as the store keeps it: what can be filtered, grouped and counted, without its words.</summary>
public sealed record Fact
{
    /// <summary>The workspace's key.</summary>
    public required int Workspace { get; init; }

    /// <summary>Which source it came from; each source is a table of its own.</summary>
    public required string Source { get; init; }

    /// <summary>Its place in the log, by which a number leads back to its signals. Unique and rising.</summary>
    public required long Seq { get; init; }

    /// <summary>When it happened, microseconds since 1970-01-01 UTC.</summary>
    public required long At { get; init; }

    public required string Kind { get; init; }
    public string? Unit { get; init; }
    public string? Customer { get; init; }
    public string? Touchpoint { get; init; }
    public string? Channel { get; init; }
    public string? Language { get; init; }

    /// <summary>Answers by field.</summary>
    public IReadOnlyDictionary<string, FieldValue> Values { get; init; } = new Dictionary<string, FieldValue>(StringComparer.Ordinal);

    /// <summary>Attributes by name.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Names of the text fields that hold words; the words stay in the log.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}
