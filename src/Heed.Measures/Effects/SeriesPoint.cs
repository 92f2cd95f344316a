namespace Heed.Measures.Effects;

/// <summary>A score of one period.</summary>
/// <param name="Period">Which week, month or other period, counted in whole steps from anywhere; a period without answers is simply not there.</param>
/// <param name="Value">The score, in any unit.</param>
/// <param name="N">Answers behind it, above 0 (effective answers where they are weighted).</param>
public readonly record struct SeriesPoint(int Period, double Value, double N);
