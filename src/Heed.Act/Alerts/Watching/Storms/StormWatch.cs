using Heed.Base.Results;
using Heed.Readings.Series;

namespace Heed.Act.Alerts.Watching.Storms;

/// <summary>Low answers to a score, day by day, the day that goes on among them.</summary>
internal sealed class StormWatch(ReadTallies read) : IWatchKind
{
    public AlertKind Kind => AlertKind.Storm;

    public async Task<Result<Watched>> ReadAsync(WatchQuestion question, CancellationToken cancel)
    {
        var settings = question.Settings;
        var asked = question.Asked with { Measure = "mean" };
        // Storms of the days before are left out of what is usual: so those days are read as well.
        if ((await read.RunAsync(asked, TallyStep.Day, question.From.AddDays(-2 * StormJudge.Back), question.Today, question.Actor, cancel)).Failed(out var problem, out var tallies)) return problem;
        if (tallies.Promised) return AlertsErrors.Invalid("source", $"Answers of \"{settings.Source}\" are shown in groups only, so single days can't be watched.");
        var series = AddUp.Of(tallies.Tallies.Select(t => (t.Unit, TallyStep.Day.NumberOf(t.First), new LowCounts(LowEnd.Count(t.Tally, tallies.Type), t.Tally.Moments.N))), question.Tree, LowCounts.Add);
        var judge = new StormJudge(series, question.FalseAlarms, settings.Severity, tallies.Field, TallyStep.Day.NumberOf(question.Today), settings.Level);
        return new Watched(judge, TallyStep.Day, series.ToDictionary(s => s.Unit, s => s.Parent, StringComparer.Ordinal), null);
    }
}
