using Heed.Act.Alerts.Tables;
using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Watches;

/// <summary>How the false alarms a workspace puts up with are divided among its watches.</summary>
/// <param name="FalseAlarms">A month, over all.</param>
/// <param name="Weights">Of all that have a part, together.</param>
public sealed record AlertBudget(double FalseAlarms, double Weights)
{
    /// <summary>A watch's part, a month.</summary>
    public double PartOf(WatchSettings settings) => FalseAlarms * settings.Sensitivity.Weight() / Math.Max(Weights, settings.Sensitivity.Weight());

    /// <summary>As it would be with a further watch, or another in the place of one.</summary>
    public AlertBudget With(WatchSettings settings, WatchSettings? instead) =>
        this with { Weights = Weights + (settings.HasChance ? settings.Sensitivity.Weight() : 0) - (instead is { HasChance: true } ? instead.Sensitivity.Weight() : 0) };

    internal static async Task<AlertBudget> OnAsync(HeedDb db, CancellationToken cancel)
    {
        var allowed = await db.AlertDesks.AsNoTracking().Select(d => (double?)d.FalseAlarms).FirstOrDefaultAsync(cancel) ?? AlertDesk.Usual;
        var watches = await db.AlertWatches.AsNoTracking().Where(w => !w.Removed && !w.Paused).ToListAsync(cancel);
        return Of(allowed, watches);
    }

    internal static AlertBudget Of(double allowed, IEnumerable<AlertWatch> watches) =>
        new(allowed, watches.Where(w => w is { Removed: false, Paused: false, Settings.HasChance: true }).Sum(w => w.Settings.Sensitivity.Weight()));
}
