namespace Heed.Listen.Surveys;

/// <summary>
/// Asks the page once for each item: those chosen in an earlier question, or all of a list. Within the page <c>item</c> is the item's code in conditions,
/// and <c>{{item}}</c> its words in texts; what is stored is named <c>question.item</c>. Pages that follow one another with the same <see cref="Name"/> repeat together.
/// </summary>
public sealed record Loop
{
    /// <summary>Pages of one name repeat as a group.</summary>
    public required string Name { get; init; }

    /// <summary>An earlier question of choices.</summary>
    public string? Over { get; init; }

    /// <summary>Those not chosen there, instead of those chosen.</summary>
    public bool NotChosen { get; init; }

    /// <summary>Items of its own, instead of a question's.</summary>
    public IReadOnlyList<Choice> Items { get; init; } = [];

    /// <summary>A loop within this one: for each item of this, each of that.</summary>
    public Loop? Within { get; init; }
}
