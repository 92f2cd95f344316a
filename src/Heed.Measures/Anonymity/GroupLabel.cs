namespace Heed.Measures.Anonymity;

/// <summary>
/// What may be said of every answer of a group, and nothing that is true of some only: months, unit, and the columns they all agree in. A column
/// neither in <see cref="Values"/> nor in <see cref="Mixed"/> is one none of them has.
/// </summary>
/// <param name="FirstMonth">Months since the year 0 (<see cref="MonthOf"/>).</param>
/// <param name="LastMonth">The last of them; the same where all were given within one month.</param>
/// <param name="Unit">What is known of their units.</param>
/// <param name="Values">Columns in which all have this value.</param>
/// <param name="Mixed">Columns in which they differ, in order.</param>
public sealed record GroupLabel(int FirstMonth, int LastMonth, UnitPlace Unit, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Mixed)
{
    private string? _key;

    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    public static DateOnly FirstDay(int month) => new(month / 12, (month % 12) + 1, 1);

    /// <summary>A text that is the same for the same label.</summary>
    public string Key => _key ??= string.Join(
        '\u001e',
        [FirstMonth.ToString("D6", null), LastMonth.ToString("D6", null), Unit.IsExact ? "=" : "<", string.Join('\u001f', Unit.Path), .. Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}\u001f{v.Value}"), "~", .. Mixed]);

    /// <summary>What is true of both groups.</summary>
    public GroupLabel With(GroupLabel other)
    {
        if (ReferenceEquals(this, other)) return this;
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        SortedSet<string> mixed = new(Mixed.Concat(other.Mixed), StringComparer.Ordinal);
        foreach (var name in Values.Keys.Union(other.Values.Keys, StringComparer.Ordinal))
        {
            if (mixed.Contains(name)) continue;
            if (Values.TryGetValue(name, out var mine) && other.Values.TryGetValue(name, out var theirs) && mine == theirs) values[name] = mine;
            else mixed.Add(name);
        }

        return new(Math.Min(FirstMonth, other.FirstMonth), Math.Max(LastMonth, other.LastMonth), Unit.With(other.Unit), values, [.. mixed]);
    }

    public static GroupLabel Of(IEnumerable<GroupLabel> labels) => labels.Aggregate((all, one) => all.With(one));
}
