namespace Heed.Measures.Survival;

/// <summary>How long something was watched, and whether what was waited for came: a customer until leaving, a case until solved.</summary>
public readonly record struct Lifetime
{
    /// <param name="exit">When watching ended, in any unit of time.</param>
    /// <param name="happened">Whether it ended because the event came; otherwise it was still to come when last seen.</param>
    /// <param name="entry">When watching began: above 0 where it had been under way before anyone looked.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or entry not before exit.</exception>
    public Lifetime(double exit, bool happened, double entry = 0)
    {
        if (!double.IsFinite(exit)) throw new ArgumentOutOfRangeException(nameof(exit), exit, "A finite time.");
        if (!(entry < exit) || double.IsInfinity(entry)) throw new ArgumentOutOfRangeException(nameof(entry), entry, "Watching begins before it ends.");
        (Entry, Exit, Happened) = (entry, exit, happened);
    }

    public double Entry { get; }

    public double Exit { get; }

    public bool Happened { get; }
}
