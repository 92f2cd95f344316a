using Heed.Base.Units;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Measures.Anonymity;

namespace Heed.Readings.Anonymity;

/// <summary>What a group is called in an answer.</summary>
/// <param name="Parts">A part for each column, and the time last.</param>
/// <param name="IsRolledUp">Some part is not the same for all its answers; it is the larger unit's, or null.</param>
internal sealed record PublishedKey(IReadOnlyList<string?> Parts, bool IsRolledUp)
{
    /// <summary>In the order of the parts, those without a value last, those rolled up after all others.</summary>
    public string Text => string.Join('\u001f', Parts.Select(p => p is null ? "\uffff" : " " + p)) + (IsRolledUp ? "\u001e" : "");

    public static PublishedKey Of(GroupLabel label, IReadOnlyList<string> by, TimeBucket? every, UnitTree units)
    {
        List<string?> parts = [];
        var rolledUp = false;
        foreach (var column in by)
        {
            var (part, isKnown) = column == Dimensions.Unit || UnitLevels.LevelOf(column) is not null ? Unit(label.Unit, UnitLevels.LevelOf(column), units) : Value(label, column);
            parts.Add(part);
            rolledUp |= !isKnown;
        }

        if (every is { } bucket)
        {
            var (first, last) = (bucket.KeyOf(GroupLabel.FirstDay(label.FirstMonth)), bucket.KeyOf(GroupLabel.FirstDay(label.LastMonth)));
            parts.Add(first == last ? first : null);
            rolledUp |= first != last;
        }

        return new(parts, rolledUp);
    }

    private static (string? Part, bool IsKnown) Value(GroupLabel label, string column) => (label.Values.GetValueOrDefault(column), !label.Mixed.Contains(column, StringComparer.Ordinal));

    private static (string? Part, bool IsKnown) Unit(UnitPlace place, int? level, UnitTree units)
    {
        if (place.Code is not { } code) return (null, place.IsExact);
        if (level is not { } at) return (code, place.IsExact);
        // The tree as it stands says what is above; how much is known was said by the tree of the time.
        return (UnitLevels.Ancestor(code, at, units), place.IsExact || units.Path(code).Count >= at);
    }
}
