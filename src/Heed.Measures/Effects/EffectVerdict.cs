namespace Heed.Measures.Effects;

/// <summary>The answer to "did it work?", by the average effect since the start.</summary>
public enum EffectVerdict
{
    /// <summary>Too few points before or after, or the interval holds both nothing and what would be worth having.</summary>
    TooEarlyToTell,

    /// <summary>The score is higher than it would have been.</summary>
    Rose,

    /// <summary>The score is lower than it would have been.</summary>
    Fell,

    /// <summary>The interval holds nothing and lies within what would be worth having: whatever the effect is, it is too small.</summary>
    NothingWorthHaving,

    /// <summary>The interval holds nothing, and nobody said what would be worth having.</summary>
    NothingShown,
}
