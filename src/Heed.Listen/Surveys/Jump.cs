namespace Heed.Listen.Surveys;

/// <summary>A way from a page to another than the next.</summary>
public sealed record Jump
{
    /// <summary>The survey's end, as a target.</summary>
    public const string End = "end";

    /// <summary>Null for always.</summary>
    public string? If { get; init; }

    /// <summary>The id of a later page, or <see cref="End"/>.</summary>
    public required string To { get; init; }
}
