namespace Heed.Measures.Health;

/// <summary>One component of a customer's health.</summary>
/// <param name="Weight">How much it counts, 0 or more; only the proportions matter.</param>
/// <param name="Value">0 (worst) to 100 (best); null where it is not known of this customer.</param>
public readonly record struct HealthPart(double Weight, double? Value);
