namespace Heed.Act.Initiatives;

/// <summary>What an initiative is to be: all of it that a form can say.</summary>
public sealed record InitiativePlan
{
    public required string Title { get; init; }

    /// <summary>What made people think of it, in their words.</summary>
    public string Why { get; init; } = "";

    public required InitiativeMeasure Measure { get; init; }

    /// <summary>Codes of the units it is done in, each with all below it; none for everywhere.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>The first day anything is different for customers.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The last day of bringing it in bit by bit; null where it was there at once. What lies between counts neither as before nor as since.</summary>
    public DateOnly? RolledOut { get; init; }

    /// <summary>From when on the time before is like what would have gone on; null for two years back.</summary>
    public DateOnly? BeforeFrom { get; init; }

    /// <summary>The user who answers for it.</summary>
    public required Guid Owner { get; init; }

    /// <summary>What it costs, in hundredths of the desk's currency.</summary>
    public long? CostCents { get; init; }

    /// <summary>What it costs in hours of work.</summary>
    public double? CostHours { get; init; }

    /// <summary>What one unit of the measure is worth a year, in hundredths; null where nobody knows.</summary>
    public long? WorthCents { get; init; }

    /// <summary>Goals it is to help.</summary>
    public IReadOnlyList<Guid> Goals { get; init; } = [];

    /// <summary>Fields of the measure's source it is meant to move.</summary>
    public IReadOnlyList<string> Drivers { get; init; } = [];

    /// <summary>Root causes of cases it is to do away with.</summary>
    public IReadOnlyList<string> Causes { get; init; } = [];
}

/// <summary>The number it is meant to move.</summary>
public sealed record InitiativeMeasure
{
    public required string Source { get; init; }

    /// <summary>A measure's id; one's own with its version, so that the number stays the same one.</summary>
    public required string Measure { get; init; }

    public string Field { get; init; } = "";

    /// <summary>For <c>share</c>: which labels count.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>A filter expression.</summary>
    public string? Where { get; init; }

    /// <summary>Whether the number is to fall.</summary>
    public bool Falls { get; init; }

    /// <summary>The smallest change worth the trouble, above 0; null where nobody said.</summary>
    public double? WorthHaving { get; init; }

}
