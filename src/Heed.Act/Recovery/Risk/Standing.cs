namespace Heed.Act.Recovery.Risk;

/// <summary>How a customer stands with us: what they last said, and whether we lately broke our word.</summary>
/// <param name="Score">Their last answer.</param>
/// <param name="Promise">The worst of what became of a promise not long ago.</param>
public readonly record struct Standing(ScoreBand Score, PromiseTrouble Promise)
{
    public bool IsTrouble => Score == ScoreBand.Unhappy || Promise != PromiseTrouble.None;
}

/// <summary>What became of a promise, as far as it is trouble.</summary>
public enum PromiseTrouble
{
    /// <summary>Kept, or there was none.</summary>
    None,
    Late,
    Broken,
}

/// <summary>Something that changed how a customer stands: an answer, or a promise that ended.</summary>
/// <param name="At">When.</param>
/// <param name="Score">What they said; null where it was a promise.</param>
/// <param name="Promise">What became of it; null where it was an answer.</param>
public readonly record struct StandingChange(DateTimeOffset At, ScoreBand? Score, PromiseTrouble? Promise);

/// <summary>A while in which a customer stood with us in one way.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Standing">How.</param>
/// <param name="From">Since when.</param>
/// <param name="Until">Until something changed, they left, or now.</param>
/// <param name="Left">Whether it ended because they left.</param>
public readonly record struct StandingSpell(string Customer, Standing Standing, DateTimeOffset From, DateTimeOffset Until, bool Left);

public static class StandingSpells
{
    /// <summary>For how long a promise that was late or broken counts.</summary>
    public static readonly TimeSpan PromiseLasts = TimeSpan.FromDays(180);

    /// <param name="customer">Who.</param>
    /// <param name="changes">What changed how they stand, in any order.</param>
    /// <param name="left">When they left; null where they did not.</param>
    /// <param name="now">Until when they are known.</param>
    public static IEnumerable<StandingSpell> Of(string customer, IEnumerable<StandingChange> changes, DateTimeOffset? left, DateTimeOffset now)
    {
        var end = left is { } gone && gone <= now ? gone : now;
        var ordered = changes.Where(c => c.At < end).OrderBy(c => c.At).ToList();
        var score = ScoreBand.None;
        (PromiseTrouble What, DateTimeOffset At) promise = (PromiseTrouble.None, DateTimeOffset.MinValue);
        for (var i = 0; i < ordered.Count; i++)
        {
            var change = ordered[i];
            score = change.Score ?? score;
            if (change.At - promise.At > PromiseLasts) promise = (PromiseTrouble.None, DateTimeOffset.MinValue);
            if (change.Promise is { } what) promise = (what, change.At);
            var last = i + 1 == ordered.Count;
            var until = last ? end : ordered[i + 1].At;
            if (until > change.At) yield return new(customer, new(score, promise.What), change.At, until, last && end == left);
        }
    }
}
