using Heed.Measures.Drivers;

namespace Heed.Measures.Regression;

/// <summary>
/// The penalty that predicts best what it has not seen: rows dealt into ten folds, each predicted from the other nine, by the log likelihood of what
/// came. Ties go to the larger penalty.
/// <para>Source: Stone 1974, JRSS B 36:111–147; Hastie, Tibshirani &amp; Friedman 2009, The Elements of Statistical Learning, §7.10.</para>
/// </summary>
/// <param name="Penalty">The one chosen.</param>
/// <param name="Predicted">The chance of a yes for each row, from the folds it was not in.</param>
public sealed record PenaltyChoice(double Penalty, IReadOnlyList<double> Predicted)
{
    private const int Folds = 10;
    private const double LeastChance = 1e-12;

    /// <summary>Penalties tried unless others are given.</summary>
    public static IReadOnlyList<double> Usual { get; } = [1000, 100, 30, 10, 3, 1, 0.3, 0.1];

    /// <summary>Null where a fold leaves only yes or only no to learn from.</summary>
    public static PenaltyChoice? Of(IReadOnlyList<double[]> rows, IReadOnlyList<bool> outcomes, IReadOnlyList<double>? penalties = null)
    {
        var fold = rows.Select((_, i) => (int)(Mix.Bits((ulong)i) % Folds)).ToArray();
        PenaltyChoice? best = null;
        var top = double.NegativeInfinity;
        foreach (var penalty in (penalties ?? Usual).OrderDescending())
        {
            if (Predict(rows, outcomes, fold, penalty) is not { } predicted) continue;
            var likelihood = predicted.Select((chance, i) => Math.Log(Math.Max(LeastChance, outcomes[i] ? chance : 1 - chance))).Sum();
            if (!(likelihood > top + 1e-9)) continue;
            (top, best) = (likelihood, new(penalty, predicted));
        }

        return best;
    }

    private static double[]? Predict(IReadOnlyList<double[]> rows, IReadOnlyList<bool> outcomes, int[] fold, double penalty)
    {
        var predicted = new double[rows.Count];
        for (var held = 0; held < Folds; held++)
        {
            int[] kept = [.. Enumerable.Range(0, rows.Count).Where(i => fold[i] != held)], left = [.. Enumerable.Range(0, rows.Count).Where(i => fold[i] == held)];
            if (left.Length == 0) continue;
            if (RidgeLogistic.Of([.. kept.Select(i => rows[i])], [.. kept.Select(i => outcomes[i])], penalty) is not { } model) return null;
            foreach (var i in left) predicted[i] = model.Probability(rows[i]);
        }

        return predicted;
    }
}
