using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Effects;
using Heed.Measures.Effects;
using Heed.Measures.Reports;
using Heed.Readings.Series;

namespace Heed.Web.Initiatives;

/// <summary>What came of an initiative as the API writes it, with everything it rests on.</summary>
public sealed record EffectView
{
    /// <summary>notBegun, tooEarly, better, worse, nothingWorthHaving, nothingShown or unclear.</summary>
    public required string Answer { get; init; }

    public InitiativeView.SizeView? Effect { get; init; }

    /// <summary>week or month.</summary>
    public string? Every { get; init; }

    /// <summary>The first day that counts as since.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Its units against the time before.</summary>
    public SeriesView? Series { get; init; }

    /// <summary>Its units beside all others.</summary>
    public UnitsView? Units { get; init; }

    public PlaceboView? Placebo { get; init; }
    public WaitView? Wait { get; init; }

    /// <summary>Of one not begun: how many periods it will take to see what is worth having.</summary>
    public PlannedView? Planned { get; init; }

    public required MoneyView Money { get; init; }
    public IReadOnlyList<PointView> Points { get; init; } = [];
    public IReadOnlyList<Guid> Overlapping { get; init; } = [];
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    public sealed record PartView(double Value, double Low, double High, double P)
    {
        public static PartView? Of(EffectEstimate? estimate) => estimate is { } part ? new(part.Value, part.Low, part.High, part.P) : null;
    }

    public sealed record SeriesView(PartView? Average, PartView? Level, PartView? Slope, int Before, int Since, double? Autocorrelation, string Method, IReadOnlyList<Warning> Warnings);

    public sealed record UnitsView(double? Value, double? Low, double? High, double? P, int With, int Without, int Level, double? ApartBefore, double? ExpectedRegression, string Method, IReadOnlyList<Warning> Warnings);

    public sealed record PlaceboView(int Dates, int Found, int Units, double? P);

    public sealed record WaitView(int Periods, DateOnly When, bool ByPower);

    public sealed record PlannedView(string Every, int Before, double Answers, int? Needed);

    public sealed record MoneyView(string Currency, double? Cost, double? Worth, double? WorthLow, double? WorthHigh, double? PerUnit);

    /// <param name="Period">As readings name it.</param>
    /// <param name="First">Its first day.</param>
    /// <param name="Inside">In its units; null where nothing may be shown.</param>
    /// <param name="N">Answers there.</param>
    /// <param name="Without">Where it would have been.</param>
    /// <param name="Outside">In all others.</param>
    /// <param name="OutsideN">Answers there.</param>
    public sealed record PointView(string Period, DateOnly First, double? Inside, long? N, double? Without, double? Outside, long? OutsideN);

    public static EffectView From(ListInitiatives.Measured measured, PlanEffect.Planned? planned)
    {
        var (effect, money) = (measured.Effect, measured.Money);
        static double? Whole(double? cents) => cents / 100;
        return new()
        {
            Answer = InitiativeView.Word(effect.Answer),
            Effect = InitiativeView.SizeOf(effect),
            Every = effect.Series is { } series ? InitiativeView.Word(series.Span.Step) : null,
            Since = effect.Series?.Span.FirstOf(effect.Start),
            Series = effect.Alone is { } alone ? new(PartView.Of(alone.Average), PartView.Of(alone.Level), PartView.Of(alone.Slope), alone.Before, alone.After, alone.Autocorrelation, alone.Method, alone.Warnings) : null,
            Units = effect.Compared is { Report: var report } compared
                ? new(report.Value, report.Low, report.High, report.P, report.Treated, report.Others, compared.Level, report.ApartBefore, report.ExpectedRegression, report.Method, report.Warnings)
                : null,
            Placebo = effect.Series is null ? null : new(effect.Dates.Dates.Count, effect.Dates.Found, effect.Compared?.Elsewhere.Others.Count(other => other is not null) ?? 0, effect.Compared?.Elsewhere.P),
            Wait = effect.Wait is { } wait ? new(wait.Periods, wait.When, wait.ByPower) : null,
            Planned = planned is null ? null : new(InitiativeView.Word(planned.Step), planned.Before, planned.Answers, planned.Needed),
            Money = new(money.Currency, Whole(money.Cost), Whole(money.Worth), Whole(money.WorthLow), Whole(money.WorthHigh), Whole(money.PerUnit)),
            Points = effect.Series is { } points ? [.. PointsOf(points, effect.Without)] : [],
            Overlapping = [.. measured.Others.Select(other => other.Initiative.Id)],
            Warnings = effect.Warnings,
        };
    }

    private static IEnumerable<PointView> PointsOf(MeasuredSeries series, IReadOnlyList<CounterfactualPoint> without)
    {
        var (inside, outside) = (series.Inside.ToDictionary(point => point.Period), series.Outside.ToDictionary(point => point.Period));
        foreach (var period in inside.Keys.Union(outside.Keys).Order())
        {
            var (here, there) = (inside.GetValueOrDefault(period), outside.GetValueOrDefault(period));
            double? line = without.Any(point => point.Period == period) ? without.First(point => point.Period == period).Value : null;
            yield return new((here ?? there)!.Key, (here ?? there)!.First, here?.Value, here?.N, line, there?.Value, there?.N);
        }
    }
}
