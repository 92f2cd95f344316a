namespace Heed.Measures.Money;

/// <summary>What a closed case took.</summary>
/// <param name="Time">Time spent on it, 0 or more.</param>
/// <param name="HandOvers">How often it changed hands.</param>
public readonly record struct HandledCase(TimeSpan Time, int HandOvers);
