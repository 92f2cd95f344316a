namespace Heed.Measures.Leagues;

/// <summary>A unit on a funnel plot.</summary>
/// <param name="Value">As observed.</param>
/// <param name="StandardError">What chance alone makes of it at the centre.</param>
/// <param name="Z">(value − centre) ÷ √(se² + τ²).</param>
/// <param name="P">Two-sided p of that z; adjust over the units before anyone is called out.</param>
public readonly record struct FunnelPoint(double Value, double StandardError, double Z, double P);
