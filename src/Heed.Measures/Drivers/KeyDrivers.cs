using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Drivers;

/// <summary>
/// Which drivers an outcome hangs on: R² dealt out among them with intervals, betas, correlations and means, all from one pass over the rows.
/// <para>A share can't be negative, so an interval that leaves out 0 proves nothing. Instead a driver of pure chance is added to the model, and a
/// driver counts where its share less that one's is above 0 (Tonidandel, LeBreton &amp; Johnson 2009, Psychological Methods 14:387–399).</para>
/// </summary>
public static class KeyDrivers
{
    /// <summary>Under so many groups of customers an interval is a rough guess.</summary>
    public const int FewGroups = 30;

    /// <summary>Why rows can't be modelled; null where they can.</summary>
    /// <param name="rows">Columns: outcome, drivers, chance.</param>
    /// <param name="names">Of the outcome and the drivers.</param>
    public static Refusal? Refuse(CrossProducts rows, IReadOnlyList<string> names)
    {
        var drivers = names.Count - 1;
        if (rows.N < drivers + 2) return new("too-few", $"A model of {drivers} drivers needs {drivers + 2} complete rows at least.");
        for (var i = 0; i <= drivers; i++)
        {
            if (!(rows[i, i] > 0)) return new("no-spread", $"Every answer to {names[i]} is the same, so nothing hangs on it and it on nothing.");
        }

        if (Correlations.Of(rows) is not { } correlations) return new("no-spread", "One of the columns hardly differs from row to row.");
        return StandardisedFit.Redundant(correlations.First(drivers)) is { } redundant
            ? new("redundant", $"{names[redundant + 1]} is made up of drivers before it, so what belongs to which can't be told; leave it out.")
            : null;
    }

    /// <summary>Computes the report.</summary>
    /// <param name="groups">Rows in groups of customers; columns: outcome, drivers, chance (<see cref="Mix.Normal"/>).</param>
    /// <param name="method">How R² is dealt out.</param>
    /// <param name="intervals">How far to trust it.</param>
    /// <param name="level">Confidence level.</param>
    /// <exception cref="ArgumentException"><see cref="Refuse"/> refuses these rows.</exception>
    public static DriverReport Compute(GroupedProducts groups, ShareMethod method, ShareIntervals intervals, Level level = default)
    {
        var whole = groups.Whole();
        var drivers = whole.Columns - 2;
        if (Correlations.Of(whole) is not { } correlations || StandardisedFit.Of(correlations.First(drivers)) is not { } fit)
        {
            throw new ArgumentException("These rows can't be modelled.", nameof(groups));
        }

        var numbers = Numbers([correlations], method)[0];
        var plain = Enumerable.Range(0, drivers).Select(j => new DriverEstimate(numbers[j], fit.Betas[j], correlations.WithOutcome(j), whole.Mean(j + 1)));
        var report = new DriverReport
        {
            N = whole.N,
            RSquared = fit.RSquared,
            Method = method,
            Intervals = intervals,
            Level = level,
            OutcomeMean = whole.Mean(0),
            Drivers = [.. plain],
        };
        if (intervals == ShareIntervals.None) return report;

        var filled = groups.Filled;
        if (filled.Count < 2) return report with { Warnings = [DriverWarnings.NoIntervals] };
        var models = (intervals == ShareIntervals.Jackknife ? GroupJackknife.Replicates(filled, whole) : GroupBootstrap.Replicates(filled)).Select(Correlations.Of).ToList();
        if (models.Contains(null)) return report with { Warnings = [DriverWarnings.NoIntervals] };
        var replicates = InParallel(models!, method);
        return Judged(report, numbers, replicates, new(StandardisedFit.Of(correlations), correlations)) with { Warnings = filled.Count < FewGroups ? [DriverWarnings.FewGroups(filled.Count)] : [] };
    }

    private readonly record struct WithChance(StandardisedFit? Fit, Correlations Correlations);

    /// <summary>Of each model the shares of the drivers, then the same with chance in the model, chance last.</summary>
    private static List<double[]> Numbers(IReadOnlyList<Correlations> models, ShareMethod method)
    {
        var without = method.Shares([.. models.Select(model => model.First(model.Drivers - 1))]);
        return [.. without.Zip(method.Shares(models), (alone, beside) => (double[])[.. alone, .. beside])];
    }

    private static double[][] InParallel(List<Correlations> models, ShareMethod method)
    {
        var some = models.Chunk(16).ToArray();
        var numbers = new List<double[]>[some.Length];
        Parallel.For(0, some.Length, i => numbers[i] = Numbers(some[i], method));
        return [.. numbers.SelectMany(n => n)];
    }

    private static DriverReport Judged(DriverReport report, double[] numbers, double[][] replicates, WithChance with)
    {
        var drivers = report.Drivers.Count;
        var chance = numbers.Length - 1;
        return report with
        {
            Drivers =
            [
                .. report.Drivers.Select((driver, j) => Bounded(driver, Of(n => n[j])) with
                {
                    AboveChance = Of(n => n[drivers + j] - n[chance]) is { Low: > 0 },
                }),
            ],
            Chance = Bounded(new(numbers[chance], with.Fit?.Betas[drivers] ?? 0, with.Correlations.WithOutcome(drivers), 0), Of(n => n[chance])),
        };

        (double Low, double High)? Of(Func<double[], double> number)
        {
            double[] among = [.. replicates.Select(number)];
            return report.Intervals == ShareIntervals.Jackknife ? GroupJackknife.Interval(number(numbers), among, report.Level) : GroupBootstrap.Interval(among, report.Level);
        }
    }

    private static DriverEstimate Bounded(DriverEstimate driver, (double Low, double High)? interval) =>
        interval is { } found ? driver with { Low = Math.Max(0, found.Low), High = Math.Min(1, found.High) } : driver;
}
