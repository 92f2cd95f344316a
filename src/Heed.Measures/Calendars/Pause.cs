namespace Heed.Measures.Calendars;

/// <summary>A while in which the clock of a deadline stands still: waiting for the customer, for a part.</summary>
/// <param name="From">First moment it stands still.</param>
/// <param name="Until">First moment it runs again; null while nobody knows. At or before <paramref name="From"/> there is no pause.</param>
public readonly record struct Pause(DateTimeOffset From, DateTimeOffset? Until);
