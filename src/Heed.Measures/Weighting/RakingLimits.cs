namespace Heed.Measures.Weighting;

/// <summary>When raking stops, and how far it may go.</summary>
public sealed record RakingLimits
{
    /// <summary>Rounds over all margins.</summary>
    public int Rounds { get; init; } = 1000;

    /// <summary>Margins are met when no share misses its target by more than this.</summary>
    public double Tolerance { get; init; } = 1e-10;

    /// <summary>The largest weight there may be, in mean weights; heavier ones are cut and the rest raked again. Null cuts none.</summary>
    public double? LargestWeight { get; init; } = 5;
}
