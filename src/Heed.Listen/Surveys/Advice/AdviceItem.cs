namespace Heed.Listen.Surveys.Advice;

/// <summary>A piece of advice on a survey.</summary>
/// <param name="Rule">Which; what it says and why stands in the console's texts.</param>
/// <param name="Question">The question it is about; null for the whole.</param>
/// <param name="Evidence">The word or number that led to it.</param>
public sealed record AdviceItem(AdviceRule Rule, string? Question, string Evidence)
{
    /// <summary>What it is put aside by.</summary>
    public string Name => $"{Rule} {Question}".TrimEnd();
}

public enum AdviceRule
{
    /// <summary>The wording praises, blames or takes the answer for granted.</summary>
    Leading,

    /// <summary>Two things are asked at once.</summary>
    Double,

    /// <summary>Someone whom the question does not concern has no way to say so.</summary>
    NotApplicable,

    /// <summary>The whole takes long.</summary>
    TooLong,

    /// <summary>The same kind of score is asked on scales of different lengths.</summary>
    ScalesMixed,

    /// <summary>Many questions to be answered in words.</summary>
    ManyOpen,

    /// <summary>Everything is required.</summary>
    AllRequired,

    /// <summary>More choices than are read.</summary>
    ManyChoices,

    /// <summary>A question long to read.</summary>
    LongText,

    /// <summary>The points of a scale say nothing at their ends.</summary>
    EndsUnnamed,
}
