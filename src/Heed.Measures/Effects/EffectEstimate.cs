namespace Heed.Measures.Effects;

/// <summary>One part of an effect: value ± t·standard error.</summary>
/// <param name="Value">In the score's unit; a slope in the score's unit a period.</param>
/// <param name="StandardError">In the same unit, with what not knowing the errors' shape adds.</param>
/// <param name="DegreesOfFreedom">Effective ones, not necessarily whole.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="P">Two-sided p of "no effect".</param>
public readonly record struct EffectEstimate(double Value, double StandardError, double DegreesOfFreedom, double Low, double High, double P)
{
    public bool Holds(double value) => Low <= value && value <= High;
}
