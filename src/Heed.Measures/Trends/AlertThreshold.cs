namespace Heed.Measures.Trends;

/// <summary>A point that is to be judged so often.</summary>
/// <param name="Outlook">Of the series, for the number of answers such a point has.</param>
/// <param name="TimesAMonth">Above 0; may be a fraction.</param>
public readonly record struct ExpectedPoint(Outlook Outlook, double TimesAMonth);

/// <summary>
/// One threshold for all charts of a workspace. All that may happen on all of them in a month is put in order of surprise, and the most surprising is
/// flagged, down to where the chances add up to the false alarms wanted. So steps of small samples are no matter: what a unit of three answers can't use
/// of the budget others do.
/// <para>Source: the sizes of discrete tests as in Tarone 1990, Biometrics 46:515–522, carried to a whole set of charts.</para>
/// </summary>
/// <param name="Surprise">A point at least as surprising (p at most this) is flagged; 0 where nothing can be.</param>
/// <param name="FalseAlarms">Expected a month if nothing happens: at most the budget.</param>
public readonly record struct AlertThreshold(double Surprise, double FalseAlarms)
{
    /// <param name="falseAlarms">Wanted a month, above 0.</param>
    /// <param name="points">Judged a month, over all charts.</param>
    public static AlertThreshold For(double falseAlarms, IEnumerable<ExpectedPoint> points)
    {
        if (!(falseAlarms > 0)) throw new ArgumentOutOfRangeException(nameof(falseAlarms), falseAlarms, "Some false alarms there always are: more than 0.");
        var outcomes = points
            .SelectMany(point => point.Outlook.Outcomes.Select(outcome => (
                Surprise: point.Outlook.Surprise(outcome),
                Chance: point.Outlook.Probability(outcome) * point.TimesAMonth)))
            .Where(outcome => outcome.Surprise < 1)
            .OrderBy(outcome => outcome.Surprise)
            .ToArray();
        var (surprise, expected) = (0.0, 0.0);
        for (var i = 0; i < outcomes.Length;)
        {
            // Outcomes as surprising as each other are flagged together or not at all.
            var next = i;
            var chance = 0.0;
            for (; next < outcomes.Length && outcomes[next].Surprise <= outcomes[i].Surprise * (1 + 1e-12); next++) chance += outcomes[next].Chance;
            if (expected + chance > falseAlarms) break;
            (surprise, expected, i) = (outcomes[next - 1].Surprise, expected + chance, next);
        }

        return new(surprise, expected);
    }

    /// <summary>Whether so surprising a point is flagged.</summary>
    public bool Flags(double surprise) => surprise <= Surprise;
}
