namespace Heed.Measures.Comparisons;

/// <summary>How p values of comparisons made together are adjusted, so that many looks do not find differences by chance alone.</summary>
public enum Adjustment
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Holm's step-down: the chance of even one false finding stays below the level's risk.</summary>
    Holm,

    /// <summary>Benjamini and Hochberg's step-up: the expected part of false ones among the findings stays below the level's risk.</summary>
    BenjaminiHochberg,
}
