using System.Globalization;

namespace Heed.Act.Initiatives;

/// <summary>What of a plan was changed, with what stood there before.</summary>
public static class PlanDifferences
{
    public static IReadOnlyList<(string Name, string? Value)> Of(InitiativePlan before, InitiativePlan after)
    {
        var (old, now) = (Written(before), Written(after));
        return [.. old.Zip(now).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => (pair.First.Name, (string?)pair.First.Value))];
    }

    private static (string Name, string Value)[] Written(InitiativePlan plan) =>
    [
        ("title", plan.Title),
        ("why", plan.Why),
        ("measure", string.Join(' ', [plan.Measure.Source, plan.Measure.Measure, plan.Measure.Field, .. plan.Measure.Of, plan.Measure.Falls ? "↓" : "↑"])),
        ("where", plan.Measure.Where ?? ""),
        ("worthHaving", Number(plan.Measure.WorthHaving)),
        ("units", string.Join(", ", plan.Units)),
        ("start", Day(plan.Start)),
        ("rolledOut", Day(plan.RolledOut)),
        ("beforeFrom", Day(plan.BeforeFrom)),
        ("owner", plan.Owner.ToString()),
        ("cost", Number(plan.CostCents / 100.0)),
        ("hours", Number(plan.CostHours)),
        ("worth", Number(plan.WorthCents / 100.0)),
        ("goals", string.Join(", ", plan.Goals)),
        ("drivers", string.Join(", ", plan.Drivers)),
        ("causes", string.Join(", ", plan.Causes)),
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(double? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
