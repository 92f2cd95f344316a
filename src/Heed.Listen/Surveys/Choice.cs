namespace Heed.Listen.Surveys;

/// <summary>A choice, a row, a side: what is stored, and what is read.</summary>
public sealed record Choice
{
    public required string Code { get; init; }
    public required IReadOnlyDictionary<string, string> Text { get; init; }

    /// <summary>It is offered only where this holds.</summary>
    public string? ShowIf { get; init; }

    /// <summary>Takes words of the respondent's own, stored beside the code.</summary>
    public bool Other { get; init; }

    /// <summary>Chosen, it rules out all others: "none of these".</summary>
    public bool Alone { get; init; }

    /// <summary>Keeps its place when the others are shuffled.</summary>
    public bool Fixed { get; init; }

    /// <summary>A picture's address: an upload of ours, or https.</summary>
    public string? Picture { get; init; }

    /// <summary>What it was called where it came from, where that is not its code.</summary>
    public Origin? Origin { get; init; }
}
