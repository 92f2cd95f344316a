using Heed.Readings.Series;

namespace Heed.Act.Initiatives.Effects;

/// <summary>Which days an effect is looked for in: two years before, unless the time before began later, and one year since.</summary>
public static class EffectWindow
{
    private const int WeeksBefore = 104;
    private const int WeeksSince = 52;

    public static (DateOnly From, DateOnly Last) Of(InitiativePlan plan) =>
        (plan.BeforeFrom ?? plan.Start.AddDays(-7 * WeeksBefore), (plan.RolledOut ?? plan.Start).AddDays(7 * WeeksSince));

    /// <summary>The first period that counts as since, and those that count as neither.</summary>
    public static (int Start, IReadOnlyList<int> Between) Start(InitiativePlan plan, SeriesSpan span)
    {
        var began = span.PeriodOf(plan.Start);
        var start = plan.RolledOut is { } last ? span.PeriodOf(last.AddDays(1)) : began;
        // A period counts as since from its first day on; one that had begun is mixed.
        var whole = plan.RolledOut?.AddDays(1) ?? plan.Start;
        if (span.FirstOf(start) < whole) start++;
        return (start, [.. Enumerable.Range(began, start - began)]);
    }
}
