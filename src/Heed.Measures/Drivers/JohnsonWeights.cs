namespace Heed.Measures.Drivers;

/// <summary>
/// Relative weights: the drivers are replaced by the uncorrelated columns nearest to them, whose shares of R² are plain, and those shares are dealt
/// back: with R = VΔV′ and Λ = VΔ^½V′, εⱼ = Σₖ λⱼₖ²·(Λ⁻¹r)ₖ². Shares are 0 or above and add up to R². Near <see cref="Lmg"/> at the cost
/// of a single model, for any number of drivers.
/// <para>Source: Johnson 2000, Multivariate Behavioral Research 35:1–19; the same as Genizi 1993, Statistica Sinica 3:407–420.</para>
/// </summary>
public static class JohnsonWeights
{
    /// <summary>The weight of each driver; directions in which the drivers have no spread are left out.</summary>
    public static double[] Of(Correlations correlations)
    {
        var nearest = new NearestColumns(correlations);
        return nearest.DealBack([.. nearest.FromCorrelations(correlations.WithOutcome).Select(beta => beta * beta)]);
    }
}
