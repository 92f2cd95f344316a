namespace Heed.Act.Promises;

/// <summary>How a desk keeps its promises, in business hours.</summary>
public sealed record PromiseWays
{
    /// <summary>How long before its date a promise is reminded of.</summary>
    public double RemindHours { get; init; } = 4;

    /// <summary>How long after its date it is late and not yet broken; 0 for no such time.</summary>
    public double GraceHours { get; init; } = 8;

    /// <summary>After how long a unit that has not said whether it can is asked once more.</summary>
    public double AnswerHours { get; init; } = 2;
}
