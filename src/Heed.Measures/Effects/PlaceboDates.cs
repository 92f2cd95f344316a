namespace Heed.Measures.Effects;

/// <summary>
/// The same question asked of dates on which nothing was done: a method that finds effects there finds them anywhere. About 5 of 100 are to be expected
/// at 95 %; more mean that the series moves of its own accord.
/// <para>Source: Imbens &amp; Lemieux 2008, Journal of Econometrics 142:615–635, §5.2 (placebo cut-offs); Bertrand, Duflo &amp; Mullainathan 2004, QJE 119:249–275.</para>
/// </summary>
/// <param name="Dates">Each date tried, with what was found.</param>
public sealed record PlaceboDates(IReadOnlyList<PlaceboDates.Tried> Dates)
{
    public readonly record struct Tried(int Start, EffectEstimate Average);

    /// <summary>Dates at which something was found.</summary>
    public int Found => Dates.Count(date => !date.Average.Holds(0));

    /// <summary>Tries every start in the time before the real one that leaves twelve points on both sides, from that time alone. Empty where there is none.</summary>
    /// <param name="question">The same as of the real start.</param>
    /// <param name="most">With more starts than this, as many evenly spread over them.</param>
    public static PlaceboDates Of(EffectQuestion question, int most = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        SeriesPoint[] before = [.. question.Points.Where(point => point.N != 0 && point.Period < question.Start).OrderBy(point => point.Period)];
        List<Tried> tried = [];
        var starts = Math.Max(0, before.Length - (2 * InterruptedSeries.FewestPoints) + 1);
        var tries = Math.Min(starts, most);
        for (var i = 0; i < tries; i++)
        {
            var start = before[InterruptedSeries.FewestPoints + (int)((long)i * starts / tries)].Period;
            if (InterruptedSeries.Of(question with { Points = before, Start = start }).Average is { } average) tried.Add(new(start, average));
        }

        return new(tried);
    }
}
