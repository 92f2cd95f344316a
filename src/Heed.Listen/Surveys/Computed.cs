namespace Heed.Listen.Surveys;

/// <summary>A value worked out from answers.</summary>
public sealed record Computed
{
    public required string Id { get; init; }

    /// <summary>An expression on questions, and on values computed before it.</summary>
    public required string As { get; init; }

    /// <summary><c>number</c>, <c>code</c>, <c>yesno</c> or <c>date</c>.</summary>
    public string Type { get; init; } = "number";
}
