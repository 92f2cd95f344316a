namespace Heed.Listen.Surveys;

public sealed record SurveyPage
{
    /// <summary>Its name, for jumps to it.</summary>
    public string? Id { get; init; }

    public IReadOnlyDictionary<string, string>? Title { get; init; }

    /// <summary>The page is skipped where this does not hold.</summary>
    public string? ShowIf { get; init; }

    /// <summary>Asked once for each item of a list.</summary>
    public Loop? Loop { get; init; }

    /// <summary>Its questions in an order of chance.</summary>
    public bool Shuffle { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>Where it goes from here: the first jump whose condition holds, else the next page.</summary>
    public IReadOnlyList<Jump> Jumps { get; init; } = [];
}
