using Heed.Act.Initiatives;
using Heed.Base.Identity;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Measures.Scores;
using Heed.Readings;
using Heed.Readings.Goals;
using Heed.Web.Api;
using Heed.Web.Dashboards;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Goals;

/// <summary>What pages of goals need besides the goals: who is who, and what things are called.</summary>
/// <param name="Caller">Who looks.</param>
/// <param name="Colleagues">The people of the workspace.</param>
/// <param name="Sources">Its sources.</param>
/// <param name="Units">Its units.</param>
/// <param name="Today">The day it is there.</param>
public sealed record GoalsView(Caller Caller, IReadOnlyList<Colleague> Colleagues, IReadOnlyList<Source> Sources, UnitTree Units, DateOnly Today)
{
    /// <summary>What is done besides activities: initiatives tied to goals, those given up left out.</summary>
    public IReadOnlyList<Initiative> Initiatives { get; init; } = [];

    public IReadOnlyList<Initiative> InitiativesOf(Guid goal) => [.. Initiatives.Where(its => its.Plan.Goals.Contains(goal))];

    public bool MayChange => Caller.Actor.Role >= Heed.Base.Workspaces.Role.Manager;

    public string? Person(Guid id) => Colleagues.FirstOrDefault(c => c.Id == id)?.Name;

    public Guid? Me => Colleagues.FirstOrDefault(c => string.Equals(c.Email, Caller.Actor.Name, StringComparison.OrdinalIgnoreCase))?.Id;

    /// <summary>What a goal measures, in words: measure, field, sources and unit.</summary>
    public string Question(IStringLocalizer<Texts> text, Goal goal)
    {
        var question = goal.Question;
        var sources = question.Sources.Select(key => Sources.FirstOrDefault(s => s.Key == key)).OfType<Source>().ToList();
        var name = sources.Count > 0 && MeasureCatalogue.Find(question.Measure) is { } measure && sources[0].Field(question.Field) is { } field
            ? MeasureText.Name(text, measure, sources[0], new FieldChoice(question.Field, field.FieldType()))
            : text[$"Measure_{question.Measure}"].Value;
        var from = string.Join(", ", question.Sources.Select(key => Sources.FirstOrDefault(s => s.Key == key)?.Title ?? key));
        return question.Unit is { } unit ? $"{name} · {from} · {Units.Find(unit)?.Name ?? unit}" : $"{name} · {from}";
    }
}
