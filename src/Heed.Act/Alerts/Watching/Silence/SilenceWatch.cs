using Heed.Base.Results;
using Heed.Readings.Series;

namespace Heed.Act.Alerts.Watching.Silence;

/// <summary>How many answers come, week by week.</summary>
internal sealed class SilenceWatch(ReadTallies read) : IWatchKind
{
    // The weeks looked back, and as many a year before.
    private const int DaysBack = 7 * (52 + SilenceJudge.Back + 1);

    public AlertKind Kind => AlertKind.Silence;

    public async Task<Result<Watched>> ReadAsync(WatchQuestion question, CancellationToken cancel)
    {
        var settings = question.Settings;
        var asked = question.Asked with { Measure = settings.Measure.Length > 0 ? settings.Measure : "mean" };
        if ((await read.RunAsync(asked, TallyStep.Week, WholeWeek(question.From.AddDays(-DaysBack)), question.Today, question.Actor, cancel)).Failed(out var problem, out var tallies)) return problem;
        if (tallies.Promised) return AlertsErrors.Invalid("source", $"Answers of \"{settings.Source}\" are shown in groups only, so it can't be told week by week how many came.");
        var series = AddUp.Of(tallies.Tallies.Select(t => (t.Unit, TallyStep.Week.NumberOf(t.First), t.Tally.Rows)), question.Tree, (one, other) => one + other);
        var last = TallyStep.Week.NumberOf(question.Today) - 1;
        return new Watched(new SilenceJudge(series, question.FalseAlarms, settings.Severity, last, settings.Level), TallyStep.Week, series.ToDictionary(s => s.Unit, s => s.Parent, StringComparer.Ordinal), null);
    }

    private static DateOnly WholeWeek(DateOnly day) => TallyStep.Week.FirstOf(TallyStep.Week.NumberOf(day));
}
