using System.Runtime.Intrinsics;

namespace Heed.Measures.Drivers;

/// <summary>
/// A logistic model of some of the drivers, fitted by maximum likelihood (Newton's steps), and, group by group, what the likelihood would be without
/// each: LL₋g ≈ LL − LLg + ½ s′(I − Ig)⁻¹s, s the score of the other rows at the estimate, which a Newton step from it would reach.
/// <para>Source: McCullagh &amp; Nelder 1989, Generalized Linear Models, ch. 4; the step: Pregibon 1981, Annals of Statistics 9:705–724.</para>
/// </summary>
internal sealed class LogisticFit
{
    private const int MostSteps = 30;
    private const double Enough = 1e-9;

    private readonly YesNoRows rows;
    private readonly double[][] columns;
    private readonly int size;
    private readonly LogisticSums[] groups;
    private LogisticSums sums;
    private double[] step;
    private double decrement;

    private LogisticFit(YesNoRows rows, IReadOnlyList<int> drivers)
    {
        this.rows = rows;
        columns = [.. drivers.Select(j => rows.Columns[j])];
        size = columns.Length + 1;
        groups = [.. rows.Groups.Select(_ => new LogisticSums(size))];
        sums = new(size);
        step = new double[size];
        Coefficients = new double[size];
        var share = (double)rows.Yes / rows.N;
        Coefficients[0] = Math.Log(share / (1 - share));
    }

    /// <summary>The constant first, then a coefficient a driver, per standard deviation of it.</summary>
    public double[] Coefficients { get; }

    /// <summary>Whether the steps came to rest: not where drivers tell yes from no without fail.</summary>
    public bool Converged { get; private set; }

    /// <summary>At its maximum.</summary>
    public double LogLikelihood => sums.LogLikelihood + decrement;

    /// <summary>Fits drivers of the rows, by their numbers; both yes and no must occur.</summary>
    public static LogisticFit Of(YesNoRows rows, IReadOnlyList<int> drivers)
    {
        var fit = new LogisticFit(rows, drivers);
        fit.Evaluate();
        for (var steps = 0; steps < MostSteps && !(fit.Converged = fit.decrement <= Enough); steps++)
        {
            var (before, taken) = (fit.sums.LogLikelihood, fit.step);
            fit.Move(taken, 1);
            fit.Evaluate();
            // A step too far is taken back by half, and by half again.
            for (var scale = 1.0; fit.sums.LogLikelihood < before - Enough && scale > 1e-3; scale /= 2)
            {
                fit.Move(taken, -scale / 2);
                fit.Evaluate();
            }
        }

        return fit;
    }

    /// <summary>The likelihood at its maximum without a group.</summary>
    public double Without(int group) => Rest(group).Reach + sums.LogLikelihood - groups[group].LogLikelihood;

    /// <summary>The coefficients without a group.</summary>
    public double[] CoefficientsWithout(int group) => [.. Coefficients.Zip(Rest(group).Step, (now, on) => now + on)];

    private void Move(double[] along, double scale)
    {
        for (var k = 0; k < size; k++) Coefficients[k] += scale * along[k];
    }

    private (double[] Step, double Reach) Rest(int group)
    {
        var rest = new LogisticSums(size);
        rest.Add(sums, 1);
        rest.Add(groups[group], -1);
        return rest.Newton();
    }

    private void Evaluate()
    {
        sums = new(size);
        var weighted = new Vector256<double>[(size * (size + 1) / 2) + size];
        for (var g = 0; g < groups.Length; g++)
        {
            groups[g] = Over(rows.Groups[g], weighted);
            sums.Add(groups[g], 1);
        }

        (step, decrement) = sums.Newton();
    }

    private LogisticSums Over(Range range, Vector256<double>[] parts)
    {
        Array.Clear(parts);
        var likelihood = Vector256<double>.Zero;
        for (var i = range.Start.Value; i < range.End.Value; i += Vector256<double>.Count)
        {
            var reach = Vector256.Create(Coefficients[0]);
            for (var k = 1; k < size; k++) reach += Coefficients[k] * Vector256.LoadUnsafe(ref columns[k - 1][i]);
            var (count, outcome) = (Vector256.LoadUnsafe(ref rows.Counts[i]), Vector256.LoadUnsafe(ref rows.Outcome[i]));
            // Of the smaller side, so that nothing overflows.
            var small = Vector256.Exp(-Vector256.Abs(reach));
            var odds = Vector256<double>.One / (Vector256<double>.One + small);
            var chance = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(reach, Vector256<double>.Zero), odds, small * odds);
            likelihood += count * ((outcome * reach) - Vector256.Max(reach, Vector256<double>.Zero) - Vector256.Log(Vector256<double>.One + small));
            var away = count * (outcome - chance);
            var weight = count * (small * odds * odds);
            parts[0] += away;
            parts[size] += weight;
            var place = size + 1;
            for (var k = 1; k < size; k++)
            {
                var driver = Vector256.LoadUnsafe(ref columns[k - 1][i]);
                parts[k] += away * driver;
                var with = weight * driver;
                parts[place++] += with;
                for (var l = 1; l <= k; l++) parts[place++] += with * Vector256.LoadUnsafe(ref columns[l - 1][i]);
            }
        }

        return new(size, Vector256.Sum(likelihood), parts);
    }
}
