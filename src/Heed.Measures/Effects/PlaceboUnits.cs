namespace Heed.Measures.Effects;

/// <summary>
/// The same question asked of units in which nothing was done: p = (1 + units that moved at least as far) ÷ (1 + units), by |effect ÷ standard error|.
/// Whatever happened everywhere at once shows here.
/// <para>Source: Abadie, Diamond &amp; Hainmueller 2010, JASA 105:493–505, §2.4.</para>
/// </summary>
/// <param name="P">From 1 ÷ (1 + units) to 1; null where the unit itself or every other has no estimate.</param>
/// <param name="Others">What was found elsewhere; null where there is no estimate.</param>
public sealed record PlaceboUnits(double? P, IReadOnlyList<EffectEstimate?> Others)
{
    /// <param name="question">Of the unit in which something was done.</param>
    /// <param name="others">The series of the other units.</param>
    public static PlaceboUnits Of(EffectQuestion question, IReadOnlyList<IReadOnlyList<SeriesPoint>> others)
    {
        EffectEstimate?[] found = [.. others.Select(points => InterruptedSeries.Of(question with { Points = points }).Average)];
        if (InterruptedSeries.Of(question).Average is not { } own || found.All(other => other is null)) return new(null, found);
        var compared = found.OfType<EffectEstimate>().ToArray();
        return new((1.0 + compared.Count(other => Far(other) >= Far(own))) / (1 + compared.Length), found);
    }

    private static double Far(EffectEstimate estimate) => Math.Abs(estimate.Value / estimate.StandardError);
}
