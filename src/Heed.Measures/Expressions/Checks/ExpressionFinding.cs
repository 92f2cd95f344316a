using Heed.Measures.Reports;

namespace Heed.Measures.Expressions.Checks;

/// <summary>Something in a condition that can't be meant.</summary>
/// <param name="Column">Where, from 1.</param>
/// <param name="Rule">Which rule it breaks, one of <see cref="ExpressionRules"/>.</param>
/// <param name="IsError">It can never do what it says; else it is only odd.</param>
/// <param name="Said">What was found, as a sentence without a full stop.</param>
public sealed record ExpressionFinding(int Column, string Rule, bool IsError, Phrase Said)
{
    public string Message => Said.ToString();
}

/// <summary>What <see cref="ExpressionCheck"/> looks for.</summary>
public static class ExpressionRules
{
    /// <summary>No answer equals a constant it is compared with.</summary>
    public const string NoSuchAnswer = "no-such-answer";

    /// <summary>A comparison that no answer satisfies.</summary>
    public const string Never = "never";

    /// <summary>A comparison that every answer satisfies.</summary>
    public const string Always = "always";

    /// <summary>Codes or words put in order.</summary>
    public const string OrderOfTexts = "order-of-texts";

    /// <summary>Words compared as if they were codes.</summary>
    public const string Words = "words";

    /// <summary>Two kinds that don't compare.</summary>
    public const string Kinds = "kinds";

    /// <summary>Reckoning with what is no number, or a day's part of what is no day.</summary>
    public const string Arithmetic = "arithmetic";

    /// <summary>Its parts rule each other out.</summary>
    public const string Contradiction = "contradiction";
}
