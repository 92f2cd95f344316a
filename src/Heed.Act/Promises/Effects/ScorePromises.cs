namespace Heed.Act.Promises.Effects;

/// <summary>Ties each promise to the scores around it. A score counts for one promise only: the last that ended before it.</summary>
public static class ScorePromises
{
    /// <param name="outcomes">Promises that ended.</param>
    /// <param name="scores">Scores of each customer, in any order.</param>
    /// <param name="window">How long after its end a score still counts as the next.</param>
    public static IReadOnlyList<ScoredPromise> Of(IEnumerable<PromiseOutcome> outcomes, ILookup<string, CustomerScore> scores, TimeSpan window)
    {
        List<ScoredPromise> scored = [];
        foreach (var ofOne in outcomes.GroupBy(o => o.Customer, StringComparer.Ordinal))
        {
            var given = ofOne.Key is null ? [] : scores[ofOne.Key].OrderBy(s => s.At).ToList();
            HashSet<DateTimeOffset> taken = [];
            foreach (var its in ofOne.OrderByDescending(o => o.EndedAt))
            {
                var after = given.FindIndex(s => s.At > its.EndedAt);
                double? next = after >= 0 && given[after].At <= its.EndedAt + window && taken.Add(given[after].At) ? given[after].Value : null;
                var before = given.FindLastIndex(s => s.At < its.MadeAt);
                scored.Add(new(its, before >= 0 ? given[before].Value : null, next));
            }
        }

        return scored;
    }
}
