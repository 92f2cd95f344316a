namespace Heed.Measures.Fields;

/// <summary>
/// One value heard in a field: a number, a label, several labels, or "not applicable". A field that was skipped has no value at all:
/// absence and "not applicable" both stay out of every denominator, but are counted apart.
/// </summary>
public abstract record FieldValue
{
    private FieldValue() { }

    /// <summary>A finite number: a score, an amount, seconds.</summary>
    public sealed record Number(double Value) : FieldValue;

    /// <summary>One label.</summary>
    public sealed record Code(string Label) : FieldValue;

    /// <summary>Several labels, in the order given, none twice.</summary>
    public sealed record Codes(IReadOnlyList<string> Labels) : FieldValue
    {
        public bool Equals(Codes? other) => other is not null && Labels.SequenceEqual(other.Labels, StringComparer.Ordinal);

        public override int GetHashCode() => Labels.Aggregate(Labels.Count, (hash, label) => HashCode.Combine(hash, label));
    }

    /// <summary>"Don't know" or "not applicable": asked and answered, but with no value.</summary>
    public sealed record NotApplicable : FieldValue
    {
        public static NotApplicable Value { get; } = new();
    }

    public static FieldValue Of(double value) => new Number(value);

    public static FieldValue Of(string label) => new Code(label);

    public static FieldValue Of(params IReadOnlyList<string> labels) => new Codes(labels);
}
