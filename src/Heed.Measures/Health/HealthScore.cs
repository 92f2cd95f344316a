namespace Heed.Measures.Health;

/// <summary>
/// <c>health</c>: Σ weight·value ÷ Σ weight over the components known of a customer, 0–100, with the share of the weights that were known. Missing components
/// count neither way.
/// <para>Nothing known, or all weights 0: no value and coverage 0.</para>
/// </summary>
/// <param name="Value">0 to 100; null where nothing is known.</param>
/// <param name="Coverage">Share of the weights known, 0 to 1.</param>
public readonly record struct HealthScore(double? Value, double Coverage)
{
    /// <exception cref="ArgumentOutOfRangeException">A weight below 0, or a value outside 0…100.</exception>
    public static HealthScore Of(IReadOnlyCollection<HealthPart> parts)
    {
        if (parts.Any(part => !(part.Weight >= 0 && double.IsFinite(part.Weight)) || part.Value is not (null or (>= 0 and <= 100))))
            throw new ArgumentOutOfRangeException(nameof(parts), "Weights are 0 or more, values from 0 to 100.");
        var (all, known, sum) = (parts.Sum(part => part.Weight), 0.0, 0.0);
        foreach (var part in parts)
        {
            if (part.Value is not { } value) continue;
            known += part.Weight;
            sum += part.Weight * value;
        }

        return known > 0 ? new(Math.Clamp(sum / known, 0, 100), known / all) : default;
    }
}
