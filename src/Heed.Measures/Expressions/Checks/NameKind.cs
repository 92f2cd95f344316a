namespace Heed.Measures.Expressions.Checks;

/// <summary>What a name's values can be, besides missing.</summary>
public abstract record NameKind
{
    private NameKind() { }

    /// <summary>"Not applicable" is offered too.</summary>
    public bool NotApplicable { get; init; }

    /// <param name="Min">The least; null for none.</param>
    /// <param name="Max">The greatest; null for none.</param>
    /// <param name="Whole">Whole numbers only.</param>
    public sealed record Number(double? Min, double? Max, bool Whole) : NameKind;

    /// <param name="Choices">All there are; null where they are not known.</param>
    /// <param name="Several">Any number of them at once.</param>
    public sealed record Codes(IReadOnlyList<string>? Choices, bool Several) : NameKind;

    public sealed record Day(DateOnly? Earliest, DateOnly? Latest) : NameKind;

    /// <summary>Written freely.</summary>
    public sealed record Words : NameKind;

    /// <summary>Known to be there, but not what it holds.</summary>
    public sealed record Any : NameKind;
}
