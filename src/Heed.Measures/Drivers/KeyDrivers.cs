using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Drivers;

/// <summary>
/// Which drivers an outcome hangs on: R² dealt out among them with intervals, betas, slopes, correlations and means, all from one pass over the rows.
/// <para>A share can't be negative, so an interval that leaves out 0 proves nothing. Instead a driver of pure chance is added to the model, and a
/// driver counts where its share less that one's is above 0 (Tonidandel, LeBreton &amp; Johnson 2009, Psychological Methods 14:387–399).</para>
/// </summary>
public static class KeyDrivers
{
    /// <summary>Under so many groups of customers an interval is a rough guess.</summary>
    public const int FewGroups = 30;

    /// <summary>Why complete rows can't be modelled; null where they can.</summary>
    /// <param name="rows">Columns: outcome, drivers, chance.</param>
    /// <param name="names">Of the outcome and the drivers.</param>
    public static Refusal? Refuse(CrossProducts rows, IReadOnlyList<string> names)
    {
        for (var i = 0; rows.N >= names.Count + 1 && i < names.Count; i++)
        {
            if (!(rows[i, i] > 0)) return NoSpread(names[i]);
        }

        return Refuse<CrossProducts>(rows, names);
    }

    /// <summary>The same of pairs: they may also contradict each other, coming from different rows.</summary>
    public static Refusal? Refuse(PairProducts rows, IReadOnlyList<string> names)
    {
        for (var i = 0; rows.N >= names.Count + 1 && i < names.Count; i++)
        {
            if (!(rows.Deviation(i) > 0)) return NoSpread(names[i]);
        }

        if (Refuse<PairProducts>(rows, names) is { } refusal) return refusal;
        return StandardisedFit.Of(rows.Correlate()!.First(names.Count - 1)) is { RSquared: <= 1 }
            ? null
            : new("contradict", "Taken in pairs, the answers contradict each other: no rows could have all these correlations at once. Ask with complete answers.");
    }

    private static Refusal? Refuse<TProducts>(TProducts rows, IReadOnlyList<string> names)
        where TProducts : class, IProducts<TProducts>
    {
        var drivers = names.Count - 1;
        if (rows.N < drivers + 2) return new("too-few", $"A model of {drivers} drivers needs {drivers + 2} complete rows at least.");
        if (rows.Correlate() is not { } correlations) return new("no-spread", "One of the columns hardly differs from row to row.");
        return StandardisedFit.Redundant(correlations.First(drivers)) is { } redundant
            ? new("redundant", $"{names[redundant + 1]} is made up of drivers before it, so what belongs to which can't be told; leave it out.")
            : null;
    }

    private static Refusal NoSpread(string name) => new("no-spread", $"Every answer to {name} is the same, so nothing hangs on it and it on nothing.");

    /// <summary>Computes the report.</summary>
    /// <param name="groups">Rows in groups of customers; columns: outcome, drivers, chance (<see cref="Mix.Normal"/>).</param>
    /// <param name="method">How R² is dealt out.</param>
    /// <param name="intervals">How far to trust it.</param>
    /// <param name="level">Confidence level.</param>
    /// <exception cref="ArgumentException">These rows are refused; see <see cref="Refuse(CrossProducts, IReadOnlyList{string})"/>.</exception>
    public static DriverReport Compute<TProducts>(GroupedProducts<TProducts> groups, ShareMethod method, ShareIntervals intervals, Level level = default)
        where TProducts : class, IProducts<TProducts>
    {
        var whole = groups.Whole();
        var drivers = whole.Columns - 2;
        if (whole.Correlate() is not { } correlations || StandardisedFit.Of(correlations.First(drivers)) is not { } fit)
        {
            throw new ArgumentException("These rows can't be modelled.", nameof(groups));
        }

        var sampled = method == ShareMethod.Lmg && drivers > DriverMethods.MostExact ? LmgSampled.Of(correlations.First(drivers)) : default(LmgSampled.Sampled?);
        var shares = sampled?.Shares ?? method.Shares([correlations.First(drivers)], exact: true)[0];
        var report = new DriverReport
        {
            N = whole.N,
            RSquared = fit.RSquared,
            Method = method,
            Intervals = intervals,
            Level = level,
            OutcomeMean = whole.Mean(0),
            Drivers =
            [
                .. shares.Select((share, j) => new DriverEstimate(share, fit.Betas[j], correlations.WithOutcome(j), whole.Mean(j + 1))
                {
                    Slope = fit.Betas[j] * correlations.OutcomePer(j),
                    SamplingError = sampled?.Errors[j],
                }),
            ],
            Warnings = sampled is { } drawn ? [DriverWarnings.SampledOrders(drawn.Errors.Max())] : [],
        };
        return intervals == ShareIntervals.None ? report : Judge(report, groups.Filled, whole, correlations);
    }

    private static DriverReport Judge<TProducts>(DriverReport report, IReadOnlyList<TProducts> filled, TProducts whole, Correlations correlations)
        where TProducts : class, IProducts<TProducts>
    {
        var without = report with { Warnings = [.. report.Warnings, DriverWarnings.NoIntervals] };
        if (filled.Count < 2) return without;
        var models = (report.Intervals == ShareIntervals.Jackknife ? GroupJackknife.Replicates(filled, whole) : GroupBootstrap.Replicates(filled)).Select(rows => rows.Correlate()).ToList();
        if (models.Contains(null)) return without;
        var replicates = InParallel(models!, report.Method);
        if (replicates.Contains(null)) return without;
        var drivers = report.Drivers.Count;
        var chance = new DriverEstimate(0, StandardisedFit.Of(correlations)?.Betas[drivers] ?? 0, correlations.WithOutcome(drivers), 0);
        return JudgedShares.Of(report, Numbers([correlations], report.Method)[0]!, replicates!, chance) with
        {
            Warnings = [.. report.Warnings, .. filled.Count < FewGroups ? [DriverWarnings.FewGroups(filled.Count)] : Array.Empty<Warning>()],
        };
    }

    /// <summary>Of each model the numbers <see cref="JudgedShares"/> takes; null where the drivers can't be told apart or contradict each other.</summary>
    private static List<double[]?> Numbers(IReadOnlyList<Correlations> models, ShareMethod method)
    {
        var drivers = models[0].Drivers - 1;
        var exact = drivers <= DriverMethods.MostExact;
        List<Correlations> alone = [.. models.Select(model => model.First(drivers))];
        var (without, beside) = (method.Shares(alone, exact), method.Shares(models, exact));
        return
        [
            .. alone.Select((model, m) => StandardisedFit.Of(model) is { RSquared: <= 1 + 1e-9 } fit
                ? (double[])[.. without[m], .. beside[m], .. fit.Betas.Select((beta, j) => beta * model.OutcomePer(j))]
                : null),
        ];
    }

    private static double[]?[] InParallel(List<Correlations> models, ShareMethod method)
    {
        var some = models.Chunk(16).ToArray();
        var numbers = new List<double[]?>[some.Length];
        Parallel.For(0, some.Length, i => numbers[i] = Numbers(some[i], method));
        return [.. numbers.SelectMany(n => n)];
    }
}
