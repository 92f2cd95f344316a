namespace Heed.Act.Alerts;

/// <summary>The numbers an alert rests on, kept as they were; the sentence is made of them when somebody reads it, in their language.</summary>
public sealed record AlertNumbers
{
    /// <summary>First day of what was looked at.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of it.</summary>
    public required DateOnly To { get; init; }

    public string? Measure { get; init; }
    public string? Field { get; init; }

    /// <summary>The measure's unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The label whose share rose.</summary>
    public string? Choice { get; init; }

    /// <summary>What was found: the measure's value, or how many there were.</summary>
    public double Value { get; init; }

    /// <summary>Answers behind it.</summary>
    public long N { get; init; }

    /// <summary>What the time before makes likely.</summary>
    public double? Expected { get; init; }

    /// <summary>Below this is beyond chance; null for no such limit.</summary>
    public double? Low { get; init; }

    /// <summary>Above this is beyond chance; null for no such limit.</summary>
    public double? High { get; init; }

    /// <summary>Answers the expectation rests on.</summary>
    public long Past { get; init; }

    /// <summary>The chance of something at least as far off if nothing has changed; null where chance has no part in it.</summary>
    public double? Chance { get; init; }

    /// <summary>The last day of a stretch in which anything was heard.</summary>
    public DateOnly? LastHeard { get; init; }

    /// <summary>Codes of units below, to which the same happened, the plainest first.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>How many cases are overdue.</summary>
    public int CasesLate { get; init; }

    /// <summary>How many cases are due within a day.</summary>
    public int CasesSoon { get; init; }

    /// <summary>How many promises are overdue.</summary>
    public int PromisesLate { get; init; }

    /// <summary>How many promises the unit has not said whether it can keep, though it was asked twice.</summary>
    public int Unanswered { get; init; }
}
