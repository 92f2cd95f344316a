using Heed.Measures.Reports;

namespace Heed.Listen.Surveys;

/// <summary>Something in a survey's logic that can't be meant.</summary>
/// <param name="Path">Where in the survey, such as <c>pages[1].questions[0].showIf</c>.</param>
/// <param name="Rule">Which rule: one of <see cref="SurveyLogicRules"/> or of <see cref="Measures.Expressions.Checks.ExpressionRules"/>.</param>
/// <param name="Severity">Whether the survey does what nobody wants, or is only odd.</param>
/// <param name="Said">What was found, as a sentence.</param>
public sealed record SurveyFinding(string Path, string Rule, FindingSeverity Severity, Phrase Said)
{
    public string Message => Said.ToString();
}

public enum FindingSeverity
{
    Warning,
    Error,
}

/// <summary>What <see cref="SurveyLogic"/> looks for besides what single conditions say.</summary>
public static class SurveyLogicRules
{
    /// <summary>A page or question that no answers lead to.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>A choice or row that is never offered, a jump never taken, a quota nobody falls into.</summary>
    public const string NeverUsed = "never-used";

    /// <summary>A check that no answer passes.</summary>
    public const string DeadEnd = "dead-end";

    /// <summary>A condition on an answer that is given later.</summary>
    public const string LaterAnswer = "later-answer";

    /// <summary>A condition on something that is nowhere asked.</summary>
    public const string UnknownAnswer = "unknown-answer";

    /// <summary>A jump to a page already passed, so that the survey need not come to an end.</summary>
    public const string JumpBack = "jump-back";

    /// <summary>A jump to a page there is not.</summary>
    public const string JumpNowhere = "jump-nowhere";
}
