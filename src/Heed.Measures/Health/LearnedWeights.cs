using Heed.Measures.Intervals;
using Heed.Measures.Regression;

namespace Heed.Measures.Health;

/// <summary>
/// Weights of health learned from who left: ridge logistic regression of leaving on the components, the penalty chosen by folds. A component's weight is
/// how much a whole step from 0 to 100 lowers the log odds of leaving; one that goes with more leaving gets 0. They add up to 100.
/// <para>Stands beside hand-set weights, with what folds that were not learned from say of it.</para>
/// </summary>
/// <param name="Weights">One a component, 0 to 100, adding up to 100; all 0 where no component goes with staying.</param>
/// <param name="Model">The model they come from: log odds of leaving by components of 0–100.</param>
/// <param name="Tested">Predictions of customers the model had not seen.</param>
public sealed record LearnedWeights(IReadOnlyList<double> Weights, RidgeLogistic Model, Backtest Tested)
{
    /// <summary>Fewest customers who left, and who stayed, for each component.</summary>
    public const int FewestAComponent = 10;

    /// <summary>Null with fewer than ten who left, or stayed, a component: then weights would be chance.</summary>
    /// <param name="customers">Components of each customer, 0 to 100; null where not known, which counts as the mean of those known.</param>
    /// <param name="left">Who left.</param>
    /// <param name="level">Level of the back-test's intervals.</param>
    public static LearnedWeights? Of(IReadOnlyList<double?[]> customers, IReadOnlyList<bool> left, Level level = default)
    {
        if (customers.Count == 0) return null;
        var k = customers[0].Length;
        var rarer = Math.Min(left.Count(gone => gone), left.Count(gone => !gone));
        if (k == 0 || rarer < FewestAComponent * k) return null;
        double[] means = [.. Enumerable.Range(0, k).Select(j => customers.Select(customer => customer[j]).OfType<double>().DefaultIfEmpty(50).Average())];
        double[][] rows = [.. customers.Select(customer => customer.Select((value, j) => value ?? means[j]).ToArray())];
        if (PenaltyChoice.Of(rows, left) is not { } choice || RidgeLogistic.Of(rows, left, choice.Penalty) is not { } model) return null;
        double[] helpful = [.. model.Coefficients.Select(coefficient => Math.Max(0, -coefficient))];
        var sum = helpful.Sum();
        return new([.. helpful.Select(weight => sum > 0 ? 100 * weight / sum : 0)], model, Backtest.Of(choice.Predicted, left, level));
    }
}
