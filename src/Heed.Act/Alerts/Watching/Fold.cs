namespace Heed.Act.Alerts.Watching;

/// <summary>
/// Tells a matter once, where it is. A unit and those below it that are out of the ordinary together are one matter: of the unit, where several below
/// it, or none by itself, account for it; of the one below, where nothing noticeable is left without that one.
/// </summary>
internal static class Fold
{
    /// <summary>What is left without the one below is nothing noticeable, where chance does as much this often.</summary>
    public const double Noticeable = 0.05;

    /// <param name="found">Of one stretch.</param>
    /// <param name="parents">The unit above each.</param>
    /// <param name="left">The chance of what a unit came to without one below it.</param>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<Finding> found, IReadOnlyDictionary<string, string?> parents, Func<Finding, string, double> left) =>
        found.Count < 2 ? found : [.. found.GroupBy(f => (f.Numbers.Choice, f.Better)).SelectMany(same => Same([.. same], parents, left)).OrderBy(f => f.Surprise)];

    private static IEnumerable<Finding> Same(IReadOnlyList<Finding> found, IReadOnlyDictionary<string, string?> parents, Func<Finding, string, double> left)
    {
        var byUnit = found.ToDictionary(f => f.Unit, StringComparer.Ordinal);
        var below = found.Where(f => Above(f) is not null).ToLookup(f => Above(f)!, StringComparer.Ordinal);
        return found.Where(f => Above(f) is null).SelectMany(Told);

        string? Above(Finding one)
        {
            var at = parents.GetValueOrDefault(one.Unit);
            while (at is not null && !byUnit.ContainsKey(at)) at = parents.GetValueOrDefault(at);
            return at;
        }

        IEnumerable<Finding> Told(Finding one)
        {
            Finding[] under = [.. below[one.Unit].OrderBy(f => f.Surprise)];
            return under is [var only] && left(one, only.Unit) > Noticeable
                ? Told(only)
                : [one with { Numbers = one.Numbers with { Also = [.. under.Select(f => f.Unit)] } }];
        }
    }
}
