namespace Heed.Listen.Surveys;

/// <summary>Choices or rows brought along from an earlier question of choices.</summary>
public sealed record ChoicesFrom
{
    public required string Question { get; init; }

    /// <summary>Those not chosen there, instead of those chosen.</summary>
    public bool NotChosen { get; init; }
}
