using Heed.Act.Alerts.Watches;
using Heed.Act.Alerts.Watching;

namespace Heed.Act.Alerts.Raising;

/// <summary>
/// Makes alerts of findings, stretch by stretch in the order of time: a matter that goes on stays the alert it is, also where for a while it shows in a
/// unit below only; what is not found for a while has passed. Without clock or database: the same findings make the same alerts.
/// </summary>
internal sealed class RaiseAlerts(AlertWatch watch, Watched watched, TimeZoneInfo zone, IReadOnlyList<Alert> known)
{
    private readonly List<Alert> _all = [.. known];
    private readonly List<Alert> _raised = [];
    private readonly int _gap = AlertTimes.Gap(watch.Settings.Kind, watched.Step);

    /// <param name="period">The stretch.</param>
    /// <param name="at">When it is judged; null for when it would have been.</param>
    public void Judge(int period, DateTimeOffset? at = null)
    {
        var when = at ?? AlertTimes.KnownAt(watch.Settings.Kind, watched.Step, period, zone);
        foreach (var found in watched.Judge.Judge(period))
        {
            // What shows in a unit below only does not replace the numbers of the unit itself.
            if (GoingOn(found, period) is { } alert) alert.GoesOn(period, (alert.Unit ?? Series.Whole) == found.Unit ? found : found with { Numbers = alert.Latest ?? alert.Numbers }, when);
            else Add(Alert.Raise(watch, watched.Step, period, found, when));
        }

        foreach (var alert in _all.Where(a => a.State == AlertState.Open && a.LastPeriod < period - _gap)) alert.Pass();
    }

    /// <summary>Those that are new.</summary>
    public IReadOnlyList<Alert> Raised => _raised;

    /// <summary>All that were known or are new.</summary>
    public IReadOnlyList<Alert> All => _all;

    private Alert? GoingOn(Finding found, int period)
    {
        var matter = Alert.MatterOf(watch, found);
        var lasting = _all.Where(a => a.FirstPeriod <= period && a.LastPeriod >= period - _gap && a.Better == found.Better && a.Numbers.Choice == found.Numbers.Choice).ToList();
        return lasting.Find(a => a.Matter == matter)
            // A unit of one that is known to be out of the ordinary is no news.
            ?? lasting.Find(a => a.Unit is { } above && Series.LiesIn(found.Unit, above, watched.Parents));
    }

    private void Add(Alert alert)
    {
        _all.Add(alert);
        _raised.Add(alert);
    }
}
