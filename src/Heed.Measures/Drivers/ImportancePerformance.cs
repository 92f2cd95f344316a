namespace Heed.Measures.Drivers;

/// <summary>What a driver's importance and performance together advise.</summary>
public enum DriverPlace
{
    /// <summary>Matters much, done badly.</summary>
    Concentrate,

    /// <summary>Matters much, done well.</summary>
    KeepUp,

    /// <summary>Matters little, done badly.</summary>
    LowPriority,

    /// <summary>Matters little, done well.</summary>
    Overkill,
}

/// <summary>
/// The map of importance against performance, cut in four by two cross-hairs: by default where the drivers' means are, so that it says what to do
/// first among them, not whether any is good.
/// <para>Source: Martilla &amp; James 1977, Journal of Marketing 41:77–79.</para>
/// </summary>
/// <param name="Performance">Where the upright line stands, in the unit of performance.</param>
/// <param name="Importance">Where the level line stands, in the unit of importance.</param>
public readonly record struct ImportancePerformance(double Performance, double Importance)
{
    /// <summary>The cross-hairs at the means.</summary>
    /// <exception cref="InvalidOperationException">There are no drivers.</exception>
    public static ImportancePerformance AtMeans(IReadOnlyCollection<(double Performance, double Importance)> drivers) =>
        new(drivers.Average(d => d.Performance), drivers.Average(d => d.Importance));

    /// <summary>Where a driver lies; on a line it counts as above it.</summary>
    public DriverPlace Of(double performance, double importance) => (importance >= Importance, performance >= Performance) switch
    {
        (true, false) => DriverPlace.Concentrate,
        (true, true) => DriverPlace.KeepUp,
        (false, false) => DriverPlace.LowPriority,
        (false, true) => DriverPlace.Overkill,
    };
}
