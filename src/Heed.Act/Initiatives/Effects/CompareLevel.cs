using Heed.Base.Units;

namespace Heed.Act.Initiatives.Effects;

/// <summary>
/// At which level of the tree units are compared: where the initiative was decided, since what lies below shares what happens above; one level down, and so on, where so few
/// units could not be told from chance whatever happened.
/// </summary>
public static class CompareLevel
{
    /// <summary>Fewest ways to choose as many units: 1 in 20 is what chance does.</summary>
    private const double FewestWays = 20;

    /// <summary>Null where there is no unit outside.</summary>
    public static (int Level, IReadOnlyList<string> With, IReadOnlyList<string> Without)? Of(UnitTree tree, IReadOnlyList<string> scope)
    {
        if (scope.Count == 0 || tree.All.Count == 0) return null;
        var deepest = tree.All.Max(unit => tree.Path(unit.Code).Count);
        (int, IReadOnlyList<string>, IReadOnlyList<string>)? found = null;
        for (var level = scope.Max(unit => tree.Path(unit).Count); level <= deepest; level++)
        {
            var at = tree.All.Select(unit => tree.Path(unit.Code)).Where(path => path.Count == level || (path.Count < level && !tree.Children(path[^1]).Any())).ToList();
            string[] with = [.. at.Where(path => path.Intersect(scope, StringComparer.Ordinal).Any()).Select(path => path[^1])];
            string[] without = [.. at.Where(path => !path.Intersect(scope, StringComparer.Ordinal).Any()).Select(path => path[^1])];
            if (with.Length == 0 || without.Length == 0) continue;
            if (Ways(with.Length, without.Length) >= FewestWays) return (level, with, without);
            found ??= (level, with, without);
        }

        return found;
    }

    private static double Ways(int with, int without)
    {
        var ways = 1.0;
        for (var i = 1; i <= Math.Min(with, without) && ways < FewestWays; i++) ways = ways * (with + without - i + 1) / i;
        return ways;
    }
}
