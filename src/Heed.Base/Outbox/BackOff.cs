namespace Heed.Base.Outbox;

/// <summary>How long to wait before a mail is tried again: soon at first, for servers that ask to come back; then ever longer, for a day.</summary>
public static class BackOff
{
    private static readonly TimeSpan[] s_waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(8), TimeSpan.FromHours(12)];

    /// <param name="attempts">How often it was tried, at least once.</param>
    /// <returns>Null where it is given up.</returns>
    public static TimeSpan? After(int attempts) => attempts <= s_waits.Length ? s_waits[attempts - 1] : null;
}
