using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Drivers;
using Heed.Measures.Fields;

namespace Heed.Readings.Drivers;

/// <summary>What is wrong with a question about drivers before anything is counted.</summary>
internal static class CheckDrivers
{
    /// <summary>The first problem; null where there is none.</summary>
    public static Problem? Of(DriversRequest request, Source source) => Fields(request, source) ?? Ways(request, source) ?? Costs(request);

    private static Problem? Fields(DriversRequest request, Source source)
    {
        if (request.Outcome.Length == 0) return DriversErrors.NoOutcome;
        if (request.Drivers.Count == 0) return DriversErrors.NoDrivers;
        if (source.Field(request.Outcome) is not { } outcome) return DriversErrors.UnknownField("outcome", request.Outcome, source.Key, source.Fields.Select(f => f.Name));
        if (!Counts(outcome.FieldType())) return DriversErrors.WrongOutcome(request.Outcome);
        HashSet<string> named = new(StringComparer.Ordinal) { request.Outcome };
        foreach (var name in request.Drivers)
        {
            if (source.Field(name) is not { } driver) return DriversErrors.UnknownField("drivers", name, source.Key, source.Fields.Select(f => f.Name));
            if (!Counts(driver.FieldType())) return DriversErrors.WrongDriver(name);
            if (!named.Add(name)) return DriversErrors.Twice(name);
        }

        return request.Drivers.Count > DriverMethods.MostDrivers ? DriversErrors.TooManyDrivers(request.Drivers.Count, DriverMethods.MostDrivers) : null;
    }

    private static Problem? Ways(DriversRequest request, Source source)
    {
        var kind = source.Field(request.Outcome)!.FieldType().Kind;
        if (request.As != OutcomeAs.Asked && kind != FieldKind.Nps) return DriversErrors.NotRecommend(request.Outcome);
        var yesNo = request.As != OutcomeAs.Asked || kind == FieldKind.YesNo;
        if (yesNo && request.Missing == MissingAnswers.Pairwise) return DriversErrors.NotInPairs;
        if (request.Intervals != ShareIntervals.Bootstrap) return null;
        if (yesNo) return DriversErrors.NoBootstrap;
        return request.Drivers.Count > DriverMethods.MostForBootstrap ? DriversErrors.TooManyForBootstrap(request.Drivers.Count, DriverMethods.MostForBootstrap) : null;
    }

    private static Problem? Costs(DriversRequest request)
    {
        foreach (var (field, cost) in request.Costs)
        {
            if (!request.Drivers.Contains(field, StringComparer.Ordinal)) return DriversErrors.CostOfWhat(field);
            if (!(cost > 0) || !double.IsFinite(cost)) return DriversErrors.BadCost(field);
        }

        return null;
    }

    private static bool Counts(FieldType type) => type.IsNumeric || type.Kind == FieldKind.YesNo;
}
