namespace Heed.Listen.Surveys;

/// <summary>What an answer must fulfil, and what is said where it doesn't.</summary>
public sealed record AnswerCheck
{
    /// <summary>Must hold once the question is answered; may look at this question and those before it.</summary>
    public required string Holds { get; init; }

    public required IReadOnlyDictionary<string, string> Text { get; init; }
}
