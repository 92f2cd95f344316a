namespace Heed.Measures.Expressions;

/// <summary>Whether two values satisfy a comparison; false where either says nothing or they are of kinds that don't compare.</summary>
public static class ValueComparison
{
    public static bool Holds(Value left, Comparison comparison, Value right) => (left, right) switch
    {
        // On several labels != asks that it hold for all of them, the others that it hold for one.
        (Value.Codes codes, _) when comparison == Comparison.NotEqual => codes.Labels.All(label => Holds(new Value.Text(label), comparison, right)),
        (Value.Codes codes, _) => codes.Labels.Any(label => Holds(new Value.Text(label), comparison, right)),
        (_, Value.Codes codes) when comparison == Comparison.NotEqual => codes.Labels.All(label => Holds(left, comparison, new Value.Text(label))),
        (_, Value.Codes codes) => codes.Labels.Any(label => Holds(left, comparison, new Value.Text(label))),
        _ => Order(left, right) is { } order && ExpressionEvaluation.Holds(order, comparison),
    };

    /// <summary>How two single values stand; null where they don't compare.</summary>
    private static int? Order(Value left, Value right) => (left, right) switch
    {
        (Value.Text one, Value.Text other) => string.CompareOrdinal(one.Label, other.Label),
        (Value.Number, _) or (_, Value.Number) => left.AsNumber() is { } one && right.AsNumber() is { } other ? one.CompareTo(other) : null,
        (Value.Day, _) or (_, Value.Day) => left.AsDay() is { } one && right.AsDay() is { } other ? one.CompareTo(other) : null,
        (Value.Truth, _) or (_, Value.Truth) => AsTruth(left) is { } one && AsTruth(right) is { } other ? one.CompareTo(other) : null,
        _ => null,
    };

    private static bool? AsTruth(Value value) => value switch
    {
        Value.Truth truth => truth.Holds,
        Value.Text text => ReadTruth(text.Label),
        _ => null,
    };

    internal static bool? ReadTruth(string label) => label switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };
}
