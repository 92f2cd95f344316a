namespace Heed.Act.Cases.Rules;

/// <summary>A rule as somebody wants it.</summary>
public sealed record RuleSettings
{
    public string Name { get; init; } = "";
    public string Matter { get; init; } = "";
    public IReadOnlyList<string> Sources { get; init; } = [];
    public string Where { get; init; } = "";
    public string? Unit { get; init; }
    public RuleRouting Routing { get; init; } = RuleRouting.LeastLoaded;
    public string? Owner { get; init; }
    public CasePriority Priority { get; init; } = CasePriority.Normal;
    public double? Hours { get; init; } = 16;
    public IReadOnlyList<string> Steps { get; init; } = [];
    public bool Active { get; init; }

    public static RuleSettings Of(CaseRule rule) => new()
    {
        Name = rule.Name,
        Matter = rule.Matter,
        Sources = rule.Sources,
        Where = rule.Where,
        Unit = rule.Unit,
        Routing = rule.Routing,
        Owner = rule.Owner,
        Priority = rule.Priority,
        Hours = rule.Hours,
        Steps = rule.Steps,
        Active = rule.Active,
    };
}
