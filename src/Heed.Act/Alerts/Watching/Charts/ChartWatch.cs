using Heed.Base.Results;
using Heed.Measures.Fields;
using Heed.Measures.Intervals;
using Heed.Measures.Scores;
using Heed.Readings.Series;

namespace Heed.Act.Alerts.Watching.Charts;

/// <summary>A measure of a source, week by week; month by month where groups only were promised.</summary>
internal sealed class ChartWatch(ReadTallies read) : IWatchKind
{
    public AlertKind Kind => AlertKind.Chart;

    public async Task<Result<Watched>> ReadAsync(WatchQuestion question, CancellationToken cancel)
    {
        var from = question.Since ?? question.Today.AddDays(-WatchQuestion.MostDays);
        if ((await read.RunAsync(question.Asked, TallyStep.Week, from, question.Today, question.Actor, cancel)).Failed(out var problem, out var tallies)) return problem;
        var settings = question.Settings;
        var asked = new ChartQuestion(tallies.Step, question.FalseAlarms, settings.Severity)
        {
            Measure = settings.Measure,
            Field = tallies.Field,
            Unit = tallies.Unit,
            Level = settings.Level,
            Falls = settings.Falls,
            Both = settings.Both,
        };
        if (tallies.Measure == "nps") return Judge(new CountChart(isNps: true), tallies, t => CountsOf(t.Tally), asked, question);
        return tallies.Unit == MeasureUnits.Percent
            ? Judge(new CountChart(isNps: false), tallies, HitsOf, asked, question)
            : Judge(new MeanChart(), tallies, MomentsOf, asked, question);
    }

    private static Watched Judge<T>(IChart<T> chart, UnitTallies tallies, Func<UnitTally, T> counts, ChartQuestion asked, WatchQuestion question) where T : struct
    {
        var counted = tallies.Tallies.Select(t => (t.Unit, tallies.Step.NumberOf(t.First), counts(t))).Where(t => chart.Answers(t.Item3) > 0).ToList();
        var series = tallies.Promised ? AddUp.Given(counted, question.Tree) : AddUp.Of(counted, question.Tree, chart.Add);
        int? first = question.Since is { } since ? tallies.Step.NumberOf(since) : counted.Count == 0 ? null : counted.Min(c => c.Item2);
        // A first week of which only the end was read would be a poor yardstick.
        if (question.Since is null && first is { } cut && tallies.Step.FirstOf(cut) < question.Today.AddDays(-WatchQuestion.MostDays)) first = cut + 1;
        var start = first ?? tallies.Step.NumberOf(question.Today);
        var anew = question.NewTimes.ToDictionary(t => t.Unit, t => tallies.Step.NumberOf(t.From), StringComparer.Ordinal);
        return new(new ChartJudge<T>(chart, series, asked, start, anew), tallies.Step, series.ToDictionary(s => s.Unit, s => s.Parent, StringComparer.Ordinal), first is { } known ? tallies.Step.FirstOf(known) : null);
    }

    private static NpsCounts CountsOf(Tally tally)
    {
        long Between(int low, int high) => tally.Histogram.Where(h => h.Key >= low && h.Key <= high).Sum(h => h.Value);
        return new(Between(9, 10), Between(7, 8), Between(0, 6));
    }

    private static NpsCounts HitsOf(UnitTally tally)
    {
        var (n, share) = (tally.Estimate.N, tally.Estimate.Value ?? 0);
        var hits = Math.Round(n * share / 100);
        return new(hits, n - hits, 0);
    }

    // What the measure made of the answers: turned round, cut, added up.
    private static Moments MomentsOf(UnitTally tally)
    {
        var (n, value) = (tally.Estimate.N, tally.Estimate.Value ?? 0);
        return n == 0 ? default : new(n, value, tally.Estimate.StandardError is { } error ? error * error * n * (n - 1) : 0, value, value);
    }
}
