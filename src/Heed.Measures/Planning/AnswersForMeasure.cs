using Heed.Measures.Intervals;

namespace Heed.Measures.Planning;

/// <summary>What a number is made of, which settles how many answers a difference takes.</summary>
public enum PlannedKind
{
    /// <summary>A mean or a score of answers: <c>nps</c>, <c>mean</c>, <c>effort5</c>, <c>csi</c>, <c>rating</c>, <c>health</c>, <c>relays</c>.</summary>
    Mean,

    /// <summary>A share in percent: <c>csat</c>, <c>agree5</c>, <c>churn</c>, <c>fcr</c>, <c>promises_kept</c> and all others of that unit.</summary>
    Share,

    /// <summary>A mean of differences within a respondent: <c>gap</c>.</summary>
    Pairs,

    /// <summary>Events a thousand customers: <c>contacts_per_1000</c>.</summary>
    RatePer1000,
}

/// <summary>How many answers, in each of two groups of one size, a difference of a measure takes; see <see cref="AnswersNeeded"/>.</summary>
public static class AnswersForMeasure
{
    private static readonly HashSet<string> s_means = ["nps", "mean", "effort5", "csi", "rating", "health", "relays", "spend_by_score"];

    private static readonly HashSet<string> s_shares =
    [
        "csat", "csat7up", "good_share", "agree5", "agree7", "ease7", "share", "css", "churn", "advocates", "intent", "repeat_rate", "response_rate", "completion_rate",
        "bounce_rate", "optout_rate", "fcr", "understood", "answered_share", "promises_kept", "invited_share", "silent_share",
    ];

    /// <summary>The kind of a measure, by its id; null where no plan is known for it, as for times (see <see cref="AnswersNeeded.EventsForHazards"/>).</summary>
    public static PlannedKind? KindOf(string measure) =>
        s_means.Contains(measure) ? PlannedKind.Mean
        : s_shares.Contains(measure) ? PlannedKind.Share
        : measure switch { "gap" => PlannedKind.Pairs, "contacts_per_1000" => PlannedKind.RatePer1000, _ => null };

    /// <summary>Answers (customers, for rates) in each group; of pairs, in all.</summary>
    /// <param name="kind">What the number is made of.</param>
    /// <param name="difference">In the measure's unit, not 0: percentage points for shares, events a thousand for rates.</param>
    /// <param name="now">The value now: percent for shares, events a thousand for rates; of no account for means.</param>
    /// <param name="variance">Of single answers, or of differences within a respondent; of no account for shares and rates.</param>
    /// <param name="level">Confidence level.</param>
    /// <param name="power">Probability of finding the difference.</param>
    /// <returns>Null where the difference would lead outside 0…100 % or below 0.</returns>
    public static double? Of(PlannedKind kind, double difference, double now, double variance, Level level = default, double power = AnswersNeeded.UsualPower)
    {
        var then = now + difference;
        return kind switch
        {
            PlannedKind.Mean => AnswersNeeded.ForMeans(difference, variance, level, power),
            PlannedKind.Pairs => AnswersNeeded.ForPairs(difference, variance, level, power),
            PlannedKind.Share => then is >= 0 and <= 100 ? AnswersNeeded.ForShares(now / 100, then / 100, level, power) : null,
            PlannedKind.RatePer1000 => then >= 0 ? AnswersNeeded.ForRates(now / 1000, then / 1000, level, power) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind there is."),
        };
    }
}
