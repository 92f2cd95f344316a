using Heed.Base.Units;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;

namespace Heed.Readings;

/// <summary>
/// Units as a tree in a question: <c>unit = 'north'</c> means that unit and all below it, and grouping by <c>unit.1</c> counts branches under
/// their region (1 is the top of the tree).
/// </summary>
public static class UnitLevels
{
    private const string Unit = "unit";

    /// <summary>The level a column asks for; null for the units themselves and every other column.</summary>
    public static int? LevelOf(string column) =>
        column.StartsWith("unit.", StringComparison.Ordinal) && int.TryParse(column.AsSpan(5), out var level) && level is >= 1 and <= 9 ? level : null;

    /// <summary>The column the store knows.</summary>
    public static string Column(string column) => LevelOf(column) is null ? column : Unit;

    /// <summary>Replaces units named in a filter by themselves and all below.</summary>
    public static Expression Expand(Expression where, UnitTree tree) => where switch
    {
        Expression.And and => new Expression.And(Expand(and.Left, tree), Expand(and.Right, tree)),
        Expression.Or or => new Expression.Or(Expand(or.Left, tree), Expand(or.Right, tree)),
        Expression.Not not => new Expression.Not(Expand(not.Inner, tree)),
        Expression.Compare { Name: Unit, Operator: Comparison.Equal, Value: Constant.Text code } => Within([code], tree),
        Expression.Compare { Name: Unit, Operator: Comparison.NotEqual, Value: Constant.Text code } => new Expression.And(
            new Expression.Answered(Unit), new Expression.Not(Within([code], tree))),
        Expression.In { Name: Unit } among => Within(among.Values, tree),
        _ => where,
    };

    /// <summary>Counts groups of units under the ancestors asked for.</summary>
    public static IReadOnlyList<FactGroup> RollUp(IReadOnlyList<FactGroup> groups, IReadOnlyList<string> by, UnitTree tree)
    {
        if (!by.Any(b => LevelOf(b) is not null)) return groups;
        return
        [
            .. groups
                .Select(g => g with { Key = [.. g.Key.Select((part, i) => i < by.Count && LevelOf(by[i]) is { } level && part is not null ? Ancestor(part, level, tree) : part)] })
                .GroupBy(g => string.Join('\u001f', g.Key.Select(k => k ?? "\u0000")), StringComparer.Ordinal)
                .Select(same => new FactGroup(same.First().Key, same.Select(g => g.Tally).Aggregate((a, b) => a.Merge(b)))),
        ];
    }

    internal static string Ancestor(string code, int level, UnitTree tree)
    {
        var path = tree.Path(code);
        return path[Math.Min(level, path.Count) - 1];
    }

    private static Expression.In Within(IReadOnlyList<Constant> codes, UnitTree tree) => new(
        Unit,
        [.. codes.SelectMany(c => c is Constant.Text text ? tree.Within(text.Value).Select(code => (Constant)new Constant.Text(code)) : [c]).Distinct()]);
}
