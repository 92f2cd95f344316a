namespace Heed.Measures.Effects;

/// <summary>What a measure taken is thought to change.</summary>
public enum EffectShape
{
    /// <summary>The level at once, and how it moves from then on.</summary>
    LevelAndSlope,

    /// <summary>The level at once; the trend goes on as before. Finds smaller effects, and misleads where the trend did change.</summary>
    Level,
}
