namespace Heed.Act.Initiatives.Telling;

/// <summary>Whom an initiative is about: those who said something, or whose cases had a root cause it does away with.</summary>
public sealed record AudienceQuestion
{
    /// <summary>The source they said it in; null where it goes by cases.</summary>
    public string? Source { get; init; }

    /// <summary>A filter expression on what they said.</summary>
    public string? Where { get; init; }

    /// <summary>Root causes of their cases; used where no source is named.</summary>
    public IReadOnlyList<string> Causes { get; init; } = [];

    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
}

/// <summary>Somebody who can be told.</summary>
/// <param name="Customer">Their external id.</param>
/// <param name="Address">Where mail reaches them.</param>
/// <param name="Name">What they are called; empty where that is not known.</param>
/// <param name="Language">What they speak, in two letters; null where that is not known.</param>
/// <param name="Said">The day they last said it.</param>
public sealed record AudienceMember(string Customer, string Address, string Name, string? Language, DateOnly Said);

/// <summary>Who is told, and how many are not, for which reason.</summary>
/// <param name="Members">Those who can be told.</param>
/// <param name="OptedOut">Do not want to hear from us.</param>
/// <param name="NoAddress">No mail reaches them.</param>
/// <param name="Told">Were told before.</param>
/// <param name="Nameless">Signals of nobody we know.</param>
public sealed record Audience(IReadOnlyList<AudienceMember> Members, int OptedOut, int NoAddress, int Told, int Nameless);
