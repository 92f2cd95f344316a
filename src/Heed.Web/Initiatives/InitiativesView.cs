using Heed.Act.Initiatives;
using Heed.Base.Identity;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Readings.Goals;
using Heed.Readings.Own;
using Heed.Understand.Dashboards;
using Heed.Web.Api;
using Heed.Web.Dashboards;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Initiatives;

/// <summary>What pages of initiatives need besides them: who is who, and what things are called.</summary>
public sealed record InitiativesView(Caller Caller, IReadOnlyList<Colleague> Colleagues, IReadOnlyList<Source> Sources, UnitTree Units, DateOnly Today)
{
    public required IReadOnlyList<ListGoals.Named> Goals { get; init; }
    public required IReadOnlyList<AskedMeasure> Measures { get; init; }

    /// <summary>Root causes to choose from.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    public required string Currency { get; init; }

    public bool MayChange => Caller.Actor.Role >= Role.Manager;

    public Colleague? Me => Colleagues.FirstOrDefault(c => string.Equals(c.Account, Caller.Actor.Name, StringComparison.OrdinalIgnoreCase));

    public bool MayWorkOn(Initiative its) => MayChange || (Caller.Actor.Role >= Role.Agent && its.Plan.Owner == Me?.Id);

    public string? Person(Guid id) => Colleagues.FirstOrDefault(c => c.Id == id)?.Name;

    public Source? Source(string key) => Sources.FirstOrDefault(s => s.Key == key);

    /// <summary>Sources with what can be measured on each.</summary>
    public IEnumerable<(Source Source, IReadOnlyList<MeasureChoice> Choices)> Offered => Sources.Select(s => (s, MeasureChoices.Of(s, Measures))).Where(o => o.Item2.Count > 0);

    /// <summary>What it is meant to move, in words.</summary>
    public string Measure(IStringLocalizer<Texts> text, InitiativeMeasure measure)
    {
        var id = measure.Measure.Split('@')[0];
        var asked = Measures.FirstOrDefault(m => m.Measure.Id == id)?.Measure ?? MeasureCatalogue.Find(id);
        if (asked is null || Source(measure.Source) is not { } source) return measure.Field;
        return source.Field(measure.Field) is { } field ? MeasureText.Name(text, asked, source, new FieldChoice(measure.Field, field.FieldType())) : MeasureText.Short(text, asked);
    }

    public string Where(IStringLocalizer<Texts> text, InitiativePlan plan) =>
        plan.Units.Count == 0 ? text["Goals_Everyone"] : string.Join(", ", plan.Units.Select(unit => Units.Find(unit)?.Name ?? unit));

    public string UnitName(string code) => Units.Find(code)?.Name ?? code;
}
