namespace Heed.Measures.Drivers;

/// <summary>
/// Four quick ways to say how much each driver matters, each a number a driver, in shares of the outcome's variance. None of them splits R² fairly
/// where drivers go together; they are shown beside <see cref="Lmg"/> to see why it differs.
/// <para>Source: Grömping 2006, Journal of Statistical Software 17(1), as the package relaimpo names them.</para>
/// </summary>
public static class SimpleShares
{
    /// <summary>What a driver explains alone: r². From 0 to 1.</summary>
    public static double[] First(Correlations correlations) =>
        [.. Enumerable.Range(0, correlations.Drivers).Select(j => correlations.WithOutcome(j) * correlations.WithOutcome(j))];

    /// <summary>What R² loses when a driver alone is left out: β² ÷ its variance inflation. From 0 to R².</summary>
    public static double[] Last(StandardisedFit fit) => [.. fit.Betas.Zip(fit.Inflations, (beta, inflation) => beta * beta / inflation)];

    /// <summary>β². From 0 up, past 1 where drivers say nearly the same.</summary>
    public static double[] BetaSquared(StandardisedFit fit) => [.. fit.Betas.Select(beta => beta * beta)];

    /// <summary>β·r. The shares add up to R², but one may be negative.</summary>
    public static double[] Pratt(Correlations correlations, StandardisedFit fit) => [.. fit.Betas.Select((beta, j) => beta * correlations.WithOutcome(j))];
}
