using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Drivers;

/// <summary>
/// Which drivers a yes/no outcome hangs on: <see cref="KeyDrivers"/> with logistic models in place of linear ones. Up to
/// <see cref="DriverMethods.MostForDominance"/> drivers McFadden's R² is dealt out by general dominance, above or on request by relative weights.
/// Intervals leave out groups of customers; each model is then moved by one Newton step rather than fitted anew.
/// </summary>
public static class YesNoDrivers
{
    /// <summary>Why rows can't be modelled; null where they can.</summary>
    /// <param name="all">All complete rows; columns: outcome (1 or 0), drivers, chance.</param>
    /// <param name="names">Of the outcome and the drivers.</param>
    public static Refusal? Refuse(CrossProducts all, IReadOnlyList<string> names) => KeyDrivers.Refuse(all, names);

    /// <summary>Computes the report, or says why the models don't come to rest.</summary>
    /// <param name="all">All complete rows.</param>
    /// <param name="rows">The same, or a sample of them.</param>
    /// <param name="method">Dominance (<see cref="ShareMethod.Lmg"/>) or relative weights.</param>
    /// <param name="intervals">By jackknife or none.</param>
    /// <param name="refusal">Why there is no report; null where there is one.</param>
    /// <param name="level">Confidence level.</param>
    /// <exception cref="ArgumentException">Bootstrap intervals.</exception>
    public static DriverReport? Compute(CrossProducts all, SampledRows rows, ShareMethod method, ShareIntervals intervals, out Refusal? refusal, Level level = default)
    {
        if (intervals == ShareIntervals.Bootstrap) throw new ArgumentException("Logistic models are not drawn anew.", nameof(intervals));
        refusal = null;
        var (drivers, sample) = (all.Columns - 2, rows.Rows());
        var (alone, beside) = (Laid(sample, drivers), Laid(sample, drivers + 1));
        var fit = alone is null || beside is null ? null : LogisticFit.Of(alone, [.. Enumerable.Range(0, drivers)]);
        if (fit is not { Converged: true })
        {
            refusal = new("separated", "The drivers tell yes from no without fail, or nearly, so there is no saying what each is worth. Choose other drivers.");
            return null;
        }

        var dominance = method == ShareMethod.Lmg && drivers <= DriverMethods.MostForDominance;
        var fitted = dominance
            ? (IFitted)new Dominant(alone!, fit, LogisticDominance.Of(beside!, intervals == ShareIntervals.Jackknife))
            : new Weighted(alone!, beside!, sample, fit, LogisticFit.Of(beside!, [.. Enumerable.Range(0, drivers + 1)]));
        var correlations = Correlations.Of(all)!;
        var model = YesNoModel.Of(alone!, fit.Coefficients, without: null);
        var (numbers, betas) = (fitted.Numbers(null), model.Betas(Products(sample, drivers).Correlate()!));
        var report = new DriverReport
        {
            N = all.N,
            RSquared = fitted.RSquared,
            RSquaredOf = dominance ? RSquaredKind.McFadden : RSquaredKind.Correlation,
            Method = dominance ? ShareMethod.Lmg : ShareMethod.Johnson,
            Intervals = intervals,
            Level = level,
            OutcomeMean = all.Mean(0),
            Drivers =
            [
                .. betas.Select((beta, j) => new DriverEstimate(numbers[j], beta, correlations.WithOutcome(j), all.Mean(j + 1)) { Slope = model.Slopes[j] }),
            ],
            Warnings =
            [
                .. dominance || method == ShareMethod.Johnson ? [] : (Warning[])[DriverWarnings.WeightsInstead],
                .. sample.Count < all.N ? [DriverWarnings.SomeRows(sample.Count, all.N)] : Array.Empty<Warning>(),
                .. Math.Min(alone!.Yes, alone.N - alone.Yes) < 10L * drivers ? [DriverWarnings.FewOfOneKind] : Array.Empty<Warning>(),
            ],
        };
        return intervals == ShareIntervals.None ? report : Judge(report, fitted, numbers, alone.Groups.Count, correlations.WithOutcome(drivers));
    }

    private static DriverReport Judge(DriverReport report, IFitted fitted, double[] numbers, int groups, double chance)
    {
        if (groups < 2) return report with { Warnings = [.. report.Warnings, DriverWarnings.NoIntervals] };
        var replicates = new double[groups][];
        Parallel.For(0, groups, g => replicates[g] = fitted.Numbers(g));
        return JudgedShares.Of(report, numbers, replicates, new DriverEstimate(0, 0, chance, 0)) with
        {
            Warnings = [.. report.Warnings, .. groups < KeyDrivers.FewGroups ? [DriverWarnings.FewGroups(groups)] : Array.Empty<Warning>()],
        };
    }

    private static YesNoRows? Laid(IReadOnlyList<(ulong Cluster, double[] Row)> rows, int drivers) =>
        YesNoRows.Of([.. rows.Select(row => (row.Cluster, row.Row[..(drivers + 1)]))], GroupJackknife.Groups);

    private static CrossProducts Products(IReadOnlyList<(ulong Cluster, double[] Row)> rows, int drivers)
    {
        var products = new CrossProducts(drivers + 1);
        foreach (var (_, row) in rows) products.Add(row.AsSpan(0, drivers + 1));
        return products;
    }

    private interface IFitted
    {
        double RSquared { get; }

        /// <summary>As <see cref="JudgedShares"/> takes them, on all rows or without a group.</summary>
        double[] Numbers(int? without);
    }

    private sealed class Dominant(YesNoRows alone, LogisticFit fit, LogisticDominance dominance) : IFitted
    {
        public double RSquared => dominance.RSquared(alone.Drivers);

        public double[] Numbers(int? without)
        {
            var place = without + 1 ?? 0;
            return
            [
                .. dominance.Shares(alone.Drivers, place),
                .. dominance.Shares(alone.Drivers + 1, place),
                .. YesNoModel.Of(alone, without is { } g ? fit.CoefficientsWithout(g) : fit.Coefficients, without).Slopes,
            ];
        }
    }

    private sealed class Weighted : IFitted
    {
        private readonly (YesNoRows Rows, LogisticFit Fit) alone;
        private readonly (YesNoRows Rows, LogisticFit Fit) beside;
        private readonly CrossProducts whole;
        private readonly IReadOnlyList<CrossProducts> groups;

        public Weighted(YesNoRows alone, YesNoRows beside, IReadOnlyList<(ulong Cluster, double[] Row)> rows, LogisticFit fit, LogisticFit besideFit)
        {
            this.alone = (alone, fit);
            this.beside = (beside, besideFit);
            var dealt = new GroupedProducts<CrossProducts>(beside.Drivers + 1, GroupJackknife.Groups);
            foreach (var (cluster, row) in rows) dealt.Add(cluster, row);
            (whole, groups) = (dealt.Whole(), dealt.Filled);
        }

        public double RSquared => YesNoModel.Of(alone.Rows, alone.Fit.Coefficients, without: null).Explained;

        public double[] Numbers(int? without)
        {
            var correlations = (without is { } g ? whole.Without(groups[g]) : whole).Correlate() ?? whole.Correlate()!;
            var (one, other) = (Model(alone, without), Model(beside, without));
            return [.. one.Weights(correlations.First(alone.Rows.Drivers)), .. other.Weights(correlations), .. one.Slopes];
        }

        private static YesNoModel Model((YesNoRows Rows, LogisticFit Fit) of, int? without) =>
            YesNoModel.Of(of.Rows, without is { } g ? of.Fit.CoefficientsWithout(g) : of.Fit.Coefficients, without);
    }
}
