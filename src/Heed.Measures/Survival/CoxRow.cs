namespace Heed.Measures.Survival;

/// <summary>
/// A stretch of a lifetime during which what is known stayed the same: from entry (not included) to exit, with the event at its end or without. A customer
/// whose score changed has a row up to the change and one from there on, so that nothing counts before it was so.
/// </summary>
/// <param name="Life">The stretch.</param>
/// <param name="Covariates">What was known during it; as many numbers in every row.</param>
public sealed record CoxRow(Lifetime Life, IReadOnlyList<double> Covariates)
{
    /// <summary>A lifetime cut at the moments something changed: each piece with what was so from its beginning on. Changes at or before entry set the beginning; those at or after exit do not count.</summary>
    /// <param name="life">The whole lifetime.</param>
    /// <param name="first">Covariates at entry.</param>
    /// <param name="changes">Moments, in any order, with the covariates from then on.</param>
    public static IEnumerable<CoxRow> Cut(Lifetime life, IReadOnlyList<double> first, IEnumerable<(double Time, IReadOnlyList<double> Covariates)> changes)
    {
        var (from, current) = (life.Entry, first);
        foreach (var (time, next) in changes.Where(change => change.Time < life.Exit).OrderBy(change => change.Time))
        {
            if (time > from)
            {
                yield return new(new(time, false, from), current);
                from = time;
            }

            current = next;
        }

        yield return new(new(life.Exit, life.Happened, from), current);
    }
}
