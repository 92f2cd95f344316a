namespace Heed.Measures.Anonymity;

/// <summary>
/// What is known of the unit of all answers of a group: the way from the top of the tree as far as they share it, and whether they share it to
/// its end. Sharing it to the end with an empty way means that none has a unit; not to the end, that nothing is known.
/// </summary>
/// <param name="Path">Codes from the top down.</param>
/// <param name="IsExact">All stand in the last unit of the way itself, none below it.</param>
public sealed record UnitPlace(IReadOnlyList<string> Path, bool IsExact)
{
    public static UnitPlace None { get; } = new([], true);

    public string? Code => Path.Count > 0 ? Path[^1] : null;

    /// <summary>What is known of two groups together.</summary>
    public UnitPlace With(UnitPlace other)
    {
        if (Equals(other)) return this;
        var shared = Path.Zip(other.Path).TakeWhile(pair => pair.First == pair.Second).Count();
        return new([.. Path.Take(shared)], false);
    }

    public bool Equals(UnitPlace? other) => other is not null && IsExact == other.IsExact && Path.SequenceEqual(other.Path, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(IsExact, Path.Count, Code);
}
