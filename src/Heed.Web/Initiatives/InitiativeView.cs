using System.Text.Json;
using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Effects;
using Heed.Base.Identity;

namespace Heed.Web.Initiatives;

/// <summary>An initiative as the API writes it: numbers unrounded, days as yyyy-MM-dd, people by their e-mail address, money in the desk's currency.</summary>
public sealed record InitiativeView
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required string Why { get; init; }
    public required string State { get; init; }
    public required string Source { get; init; }
    public required string Measure { get; init; }
    public required string Field { get; init; }
    public required IReadOnlyList<string> Of { get; init; }
    public string? Where { get; init; }

    /// <summary>up or down.</summary>
    public required string Direction { get; init; }

    public double? WorthHaving { get; init; }
    public required IReadOnlyList<string> Units { get; init; }
    public required DateOnly Start { get; init; }
    public DateOnly? RolledOut { get; init; }
    public DateOnly? BeforeFrom { get; init; }
    public string? Owner { get; init; }
    public double? Cost { get; init; }
    public double? Hours { get; init; }
    public double? Worth { get; init; }
    public required string Currency { get; init; }
    public required IReadOnlyList<Guid> Goals { get; init; }
    public required IReadOnlyList<string> Drivers { get; init; }
    public required IReadOnlyList<string> Causes { get; init; }
    public required IReadOnlyList<StepView> Steps { get; init; }
    public string? Closing { get; init; }

    /// <summary>notBegun, notMeasured, tooEarly, better, worse, nothingWorthHaving, nothingShown or unclear; more under /effect.</summary>
    public required string Answer { get; init; }

    public SizeView? Effect { get; init; }

    public sealed record StepView(Guid Id, string Text, DateOnly? Due, bool Done, DateTimeOffset? DoneAt, string? DoneBy);

    /// <summary>An effect in the measure's unit; its basis is units (beside all others) or series (against the time before).</summary>
    public sealed record SizeView(string Basis, double Value, double? Low, double? High, double? P, string Unit);

    public static InitiativeView From(ListInitiatives.Measured measured, IReadOnlyList<Colleague> colleagues)
    {
        var (its, plan, measure) = (measured.Initiative, measured.Initiative.Plan, measured.Initiative.Plan.Measure);
        return new()
        {
            Id = its.Id,
            Version = its.Version,
            Title = plan.Title,
            Why = plan.Why,
            State = Word(its.State),
            Source = measure.Source,
            Measure = measure.Measure,
            Field = measure.Field,
            Of = measure.Of,
            Where = measure.Where,
            Direction = measure.Falls ? "down" : "up",
            WorthHaving = measure.WorthHaving,
            Units = plan.Units,
            Start = plan.Start,
            RolledOut = plan.RolledOut,
            BeforeFrom = plan.BeforeFrom,
            Owner = colleagues.FirstOrDefault(c => c.Id == plan.Owner)?.Email,
            Cost = plan.CostCents / 100.0,
            Hours = plan.CostHours,
            Worth = plan.WorthCents / 100.0,
            Currency = measured.Money.Currency,
            Goals = plan.Goals,
            Drivers = plan.Drivers,
            Causes = plan.Causes,
            Steps = [.. its.Steps.Select(step => new StepView(step.Id, step.Text, step.Due, step.DoneAt is not null, step.DoneAt, step.DoneBy))],
            Closing = its.Closing.Length == 0 ? null : its.Closing,
            Answer = Word(measured.Effect.Answer),
            Effect = SizeOf(measured.Effect),
        };
    }

    public static SizeView? SizeOf(InitiativeEffect effect) =>
        effect is { Size: { } size, Series: { } series } ? new(Word(effect.Basis), size.Value, size.Low, size.High, size.P, series.Unit) : null;

    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
