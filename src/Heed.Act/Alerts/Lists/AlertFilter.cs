using Heed.Base.Units;

namespace Heed.Act.Alerts.Lists;

/// <summary>Which alerts of those one may know of are wanted.</summary>
public sealed record AlertFilter
{
    public AlertState? State { get; init; }
    public AlertKind? Kind { get; init; }

    /// <summary>At least so severe.</summary>
    public AlertSeverity? Least { get; init; }

    public string? Source { get; init; }

    /// <summary>A unit with all below it.</summary>
    public string? Unit { get; init; }

    /// <summary>Raised by this watch.</summary>
    public Guid? Watch { get; init; }

    internal IQueryable<Alert> On(IQueryable<Alert> alerts, UnitTree tree)
    {
        if (State is { } state) alerts = alerts.Where(a => a.State == state);
        if (Kind is { } kind) alerts = alerts.Where(a => a.Kind == kind);
        if (Least is { } least) alerts = alerts.Where(a => a.Severity >= least);
        if (Watch is { } watch) alerts = alerts.Where(a => a.WatchId == watch);
        if (!string.IsNullOrWhiteSpace(Source)) alerts = alerts.Where(a => a.Source == Source);
        if (string.IsNullOrWhiteSpace(Unit)) return alerts;
        var within = tree.Within(Unit);
        return alerts.Where(a => a.Unit != null && within.Contains(a.Unit));
    }
}
