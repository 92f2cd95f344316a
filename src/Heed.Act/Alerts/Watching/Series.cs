namespace Heed.Act.Alerts.Watching;

/// <summary>What was counted of a unit with all below it, by stretch of time.</summary>
/// <typeparam name="T">What is counted.</typeparam>
/// <param name="Unit">Its code; <see cref="Series.Whole"/> for everything.</param>
/// <param name="Parent">The unit above; null for everything.</param>
/// <param name="Depth">How far from the top: 0 is everything.</param>
/// <param name="Counts">By the number of the stretch; what is not there, nobody answered in.</param>
internal sealed record Series<T>(string Unit, string? Parent, int Depth, IReadOnlyDictionary<int, T> Counts) where T : struct
{
    public T At(int period) => Counts.GetValueOrDefault(period);
}

/// <summary>See <see cref="Series{T}"/>.</summary>
internal static class Series
{
    /// <summary>In place of a unit: everything of a source, whatever the unit.</summary>
    public const string Whole = "";

    /// <summary>Whether a unit is, or lies below, another.</summary>
    public static bool LiesIn(string unit, string above, IReadOnlyDictionary<string, string?> parents)
    {
        for (string? at = unit; at is not null; at = parents.GetValueOrDefault(at))
        {
            if (at == above) return true;
        }

        return false;
    }
}
