using Heed.Act.Initiatives;
using Heed.Base.Identity;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Readings.Goals;
using Heed.Readings.Own;
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
/// <param name="Measures">Its measures.</param>
/// <param name="Today">The day it is there.</param>
public sealed record GoalsView(Caller Caller, IReadOnlyList<Colleague> Colleagues, IReadOnlyList<Source> Sources, UnitTree Units, MeasureBook Measures, DateOnly Today)
{
    /// <summary>What is done besides activities: initiatives tied to goals, those given up left out.</summary>
    public IReadOnlyList<Initiative> Initiatives { get; init; } = [];

    public IReadOnlyList<Initiative> InitiativesOf(Guid goal) => [.. Initiatives.Where(its => its.Plan.Goals.Contains(goal))];

    public bool MayChange => Caller.Actor.Role >= Heed.Base.Workspaces.Role.Manager;

    public string? Person(Guid id) => Colleagues.FirstOrDefault(c => c.Id == id)?.Name;

    public Guid? Me => Colleagues.FirstOrDefault(c => string.Equals(c.Email, Caller.Actor.Name, StringComparison.OrdinalIgnoreCase))?.Id;

    /// <summary>What a goal is read by; null where there is no such measure any more.</summary>
    public AskedMeasure? Asked(Goal goal) => Measures.Find(goal.Question.Measure).Failed(out _, out var asked) ? null : asked;

    /// <summary>The measure's name alone.</summary>
    public string Measure(IStringLocalizer<Texts> text, Goal goal) => Asked(goal) is { } asked ? MeasureText.Short(text, asked.Measure) : goal.Question.Measure;

    /// <summary>What the measure counts.</summary>
    public string Meaning(IStringLocalizer<Texts> text, Goal goal) => Asked(goal) is { } asked ? MeasureText.Meaning(text, asked.Measure, asked.Definition) : "";

    /// <summary>What a goal measures, in words: measure, field, sources and unit.</summary>
    public string Question(IStringLocalizer<Texts> text, Goal goal)
    {
        var question = goal.Question;
        var sources = question.Sources.Select(key => Sources.FirstOrDefault(s => s.Key == key)).OfType<Source>().ToList();
        var asked = Asked(goal);
        var name = sources.Count > 0 && asked is not null && !asked.FieldOn(question.Field, sources).Failed(out _, out var field)
            ? MeasureText.Name(text, asked.Measure, sources[0], field)
            : Measure(text, goal);
        var from = string.Join(", ", question.Sources.Select(key => Sources.FirstOrDefault(s => s.Key == key)?.Title ?? key));
        return question.Unit is { } unit ? $"{name} · {from} · {Units.Find(unit)?.Name ?? unit}" : $"{name} · {from}";
    }
}
