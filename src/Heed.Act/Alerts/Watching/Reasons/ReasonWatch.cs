using Heed.Base.Results;
using Heed.Readings.Series;

namespace Heed.Act.Alerts.Watching.Reasons;

/// <summary>The labels of a field, week by week.</summary>
internal sealed class ReasonWatch(ReadTallies read) : IWatchKind
{
    // Weeks on the rise are left out of what is usual: so more are read than are looked back at.
    private const int DaysBack = 7 * ((2 * ReasonJudge.Back) + 1);

    public AlertKind Kind => AlertKind.Reasons;

    public async Task<Result<Watched>> ReadAsync(WatchQuestion question, CancellationToken cancel)
    {
        var settings = question.Settings;
        var from = TallyStep.Week.FirstOf(TallyStep.Week.NumberOf(question.From.AddDays(-DaysBack)));
        // Any label does: the share of one of them is asked for, all of them are counted.
        var asked = question.Asked with { Measure = "share", Of = ["-"] };
        if ((await read.RunAsync(asked, TallyStep.Week, from, question.Today, question.Actor, cancel)).Failed(out var problem, out var tallies)) return problem;
        if (tallies.Promised) return AlertsErrors.Invalid("source", $"Answers of \"{settings.Source}\" are shown in groups only, so it can't be told week by week what was named.");
        var series = AddUp.Of(tallies.Tallies.Where(t => t.Tally.CodedRows > 0).Select(t => (t.Unit, TallyStep.Week.NumberOf(t.First), new ReasonCounts(t.Tally.Codes, t.Tally.CodedRows))), question.Tree, ReasonCounts.Add);
        var judge = new ReasonJudge(series, question.FalseAlarms, settings.Severity, tallies.Field, TallyStep.Week.NumberOf(question.Today) - 1, settings.Level);
        return new Watched(judge, TallyStep.Week, series.ToDictionary(s => s.Unit, s => s.Parent, StringComparer.Ordinal), null);
    }
}
