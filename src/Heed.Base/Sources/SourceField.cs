using Heed.Measures.Fields;

namespace Heed.Base.Sources;

/// <summary>A field a source's signals carry: its name, its type, and what its codes are called.</summary>
public sealed record SourceField
{
    public required string Name { get; init; }

    /// <summary>The type's one-word name, as <see cref="FieldType"/> reads it.</summary>
    public required string Type { get; init; }

    public double? Min { get; init; }
    public double? Max { get; init; }

    /// <summary>The question in words, by language; empty where only the name is known.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The labels a coded field allows, with their words by language; empty where any label goes.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Labels { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>When its question changed so that answers before and after are not to the same one, oldest first.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <exception cref="InvalidOperationException">The type is not one: it was stored without a check.</exception>
    public FieldType FieldType() => Measures.Fields.FieldType.TryParse(Type, Min, Max, out var type)
        ? type
        : throw new InvalidOperationException($"Field {Name} has no valid type: {Type}.");

    public static SourceField Of(string name, FieldType type) => new() { Name = name, Type = type.Name, Min = type.Min, Max = type.Max };
}

/// <summary>A change of the question behind a field: a new series begins.</summary>
/// <param name="At">From when on.</param>
/// <param name="What">What changed.</param>
public sealed record FieldChange(DateTimeOffset At, FieldChangeKind What);

public enum FieldChangeKind
{
    /// <summary>The question's words.</summary>
    Wording,

    /// <summary>What can be answered: points, choices, direction.</summary>
    Answers,
}
