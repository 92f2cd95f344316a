using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Drivers;
using Heed.Measures.Reports;

namespace Heed.Readings.Drivers;

/// <summary>Makes the answer from the rows gone through, or says why there is none.</summary>
internal static class ComposeDrivers
{
    public static Result<DriversReading> Of(DriversRequest request, Source source, DriverPlan plan, DriverRows rows)
    {
        var promised = AnonymityFloor.Applies([source]);
        var (whole, pairs) = (rows.Complete.Whole(), rows.Pairs.Whole());
        var n = plan.InPairs ? pairs.N : whole.N;
        var fewest = DriverMethods.FewestRows(plan.Drivers);
        if (n < fewest) return DriversErrors.TooFew(promised ? null : n, fewest, plan.Drivers, plan.InPairs);
        var refusal = plan.InPairs ? KeyDrivers.Refuse(pairs, plan.Fields) : KeyDrivers.Refuse(whole, plan.Fields);
        if (refusal is not null) return promised ? DriversErrors.NoModel : DriversErrors.Refused(refusal);
        if (Report(request, plan, rows, whole, out refusal) is not { } report) return promised ? DriversErrors.NoModel : DriversErrors.Refused(refusal!);

        long[] with = [.. Enumerable.Range(1, plan.Drivers).Select(i => plan.InPairs ? pairs.Both(0, i) : n)];
        double[] deviations = [.. Enumerable.Range(1, plan.Drivers).Select(i => plan.InPairs ? pairs.Deviation(i) : Math.Sqrt(whole[i, i] / whole.N))];
        long[] answered = [.. Enumerable.Range(1, plan.Drivers).Select(i => plan.InPairs ? pairs.Both(i, i) : n)];
        return new DriversReading(
            source.Key,
            request.Outcome,
            [.. request.Drivers.Zip(plan.Types.Skip(1), (name, type) => new FieldChoice(name, type))],
            report,
            rows.Rows - (plan.InPairs ? pairs.Both(0, 0) : n),
            [.. rows.Answered.Skip(1)],
            [.. report.Warnings, .. Also(plan, rows, promised), .. Weak(request, report)])
        {
            As = request.As,
            Missing = request.Missing,
            With = with,
            Move = request.Move,
            Spending = [.. report.Drivers.Select((driver, j) => Spend(request, plan, j, driver, deviations[j], answered[j], rows.Box(j)))],
        };
    }

    private static DriverReport? Report(DriversRequest request, DriverPlan plan, DriverRows rows, CrossProducts whole, out Refusal? refusal)
    {
        refusal = null;
        if (plan.YesNo) return YesNoDrivers.Compute(whole, rows.Kept, request.Method, request.Intervals, out refusal);
        return plan.InPairs ? KeyDrivers.Compute(rows.Pairs, request.Method, request.Intervals) : KeyDrivers.Compute(rows.Complete, request.Method, request.Intervals);
    }

    private static Spending? Spend(DriversRequest request, DriverPlan plan, int j, DriverEstimate driver, double deviation, long n, (long In, double Sum) box)
    {
        var type = plan.Types[j + 1];
        var step = request.Move == DriverMove.Step
            ? DriverSteps.Step(type, driver.Mean, deviation)
            : DriverSteps.IntoTopBox(type, new(n, driver.Mean, box.In, box.In > 0 ? box.Sum / box.In : 0));
        return step is { } far ? Spending.Of(driver, far, request.Costs.TryGetValue(request.Drivers[j], out var cost) ? cost : null) : null;
    }

    private static IEnumerable<Warning> Also(DriverPlan plan, DriverRows rows, bool promised)
    {
        if (plan.InPairs) yield return DriverWarnings.InPairs;
        if (plan.As != OutcomeAs.Asked) yield return DriverWarnings.Passives(promised ? null : rows.Passives);
    }

    private static Warning[] Weak(DriversRequest request, DriverReport report)
    {
        string[] weak = [.. request.Drivers.Where((_, j) => report.Drivers[j].AboveChance == false)];
        return weak.Length > 0 ? [DriverWarnings.NoBetterThanChance(weak)] : [];
    }
}
