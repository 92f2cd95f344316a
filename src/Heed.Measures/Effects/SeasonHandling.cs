namespace Heed.Measures.Effects;

/// <summary>How the seasons entered a model of a series.</summary>
public enum SeasonHandling
{
    /// <summary>Not at all: none were to be expected.</summary>
    None,

    /// <summary>Known from two years or more: taken out.</summary>
    Estimated,

    /// <summary>Under two years: as much season as the series allows for may be at work, and the interval is wider for it.</summary>
    Allowed,
}
