using System.Collections.Concurrent;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Measures.Effects;
using Heed.Readings.Goals;
using Heed.Readings.Series;

namespace Heed.Act.Initiatives.Effects;

/// <summary>
/// Asks whether an initiative worked: its units' series against the time before, beside all other units, and the same of dates and units where nothing was done. What was
/// found is kept until the facts have moved on.
/// </summary>
public sealed class MeasureEffect(ReadSeries read, ListUnits listUnits, GoalClock clock)
{
    /// <summary>How old what lists show may be: every signal moves the facts, and hardly one moves an effect.</summary>
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(10);

    /// <summary>Dates tried on which nothing began: enough to see whether the series moves of its own accord.</summary>
    private const int MostDates = 24;

    private readonly ConcurrentDictionary<(WorkspaceId Workspace, Guid Initiative), Kept> _kept = new();

    private sealed record Kept(int Version, string Facts, DateOnly Day, DateTimeOffset At, InitiativeEffect Effect);

    /// <param name="its">The initiative.</param>
    /// <param name="exact">Whether all that is heard by now must be in it.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<InitiativeEffect> RunAsync(Initiative its, bool exact, Actor actor, CancellationToken cancel)
    {
        var today = await clock.TodayAsync(actor, cancel);
        if (!its.HasBegun(today)) return new() { Answer = EffectAnswer.NotBegun };
        var (key, facts) = ((its.WorkspaceId, its.Id), read.Version);
        if (_kept.TryGetValue(key, out var kept) && kept.Version == its.Version && kept.Day == today && (kept.Facts == facts || (!exact && clock.Now - kept.At < s_fresh))) return kept.Effect;
        var measured = await MeasureAsync(its.Plan, today, actor, cancel);
        var effect = measured.Failed(out var problem) ? new InitiativeEffect { Answer = EffectAnswer.NotMeasured, Problem = problem } : measured.Value;
        _kept[key] = new(its.Version, facts, today, clock.Now, effect);
        return effect;
    }

    private async Task<Result<InitiativeEffect>> MeasureAsync(InitiativePlan plan, DateOnly today, Actor actor, CancellationToken cancel)
    {
        var (from, last) = EffectWindow.Of(plan);
        if ((await read.RunAsync(plan.Question(), from, last, today, actor, cancel)).Failed(out var problem, out var series)) return problem;
        var (start, between) = EffectWindow.Start(plan, series.Span);
        // Answers to other words are not of the same question.
        var since = series.Changes.Where(day => day <= plan.Start).DefaultIfEmpty(DateOnly.MinValue).Max();
        IReadOnlyList<SeriesPoint> Points(IReadOnlyList<MeasuredPoint> measured) =>
            [.. measured.Where(point => !between.Contains(point.Period) && point.First >= since).Select(point => new SeriesPoint(point.Period, point.Value, point.N))];

        var question = new EffectQuestion(Points(series.Inside), start)
        {
            SeasonLength = series.Span.Step == SeriesStep.Week ? EffectQuestion.WeeksAYear : EffectQuestion.MonthsAYear,
            WorthHaving = plan.Measure.WorthHaving,
        };
        var alone = InterruptedSeries.Of(question);
        var compared = await CompareAsync(plan, series, question, Points, actor, cancel);
        var (answer, basis, size) = EffectJudge.Of(plan.Measure, alone, compared?.Report);
        return new InitiativeEffect
        {
            Answer = answer,
            Basis = basis,
            Size = size,
            Series = series,
            Start = start,
            Between = between,
            Alone = alone,
            Without = Counterfactual.Of(question),
            Compared = compared,
            Tried = new(() => PlaceboDates.Of(question, MostDates)),
            Wait = answer == EffectAnswer.TooEarly ? PlanWait.Of(plan, series, question, alone, compared?.Report) : null,
            Cautions = [.. series.Warnings, .. InitiativeWarnings.Of(plan, series)],
        };
    }

    private async Task<UnitsCompared?> CompareAsync(
        InitiativePlan plan, MeasuredSeries series, EffectQuestion question, Func<IReadOnlyList<MeasuredPoint>, IReadOnlyList<SeriesPoint>> points, Actor actor, CancellationToken cancel)
    {
        if (CompareLevel.Of(await listUnits.RunAsync(actor, cancel), plan.Units) is not var (level, with, without)) return null;
        if ((await read.UnitsAsync(plan.Question(), level, series.Span, actor, cancel)).Failed(out _, out var units)) return null;
        IReadOnlyList<SeriesPoint>[] Of(IReadOnlyList<string> codes) => [.. codes.Where(units.ContainsKey).Select(code => points(units[code]))];
        var (ours, others) = (Of(with), Of(without));
        if (ours.Length == 0 || others.Length == 0) return null;
        return new(DifferenceInDifferences.Of(ours, others, question.Start), level, with, new(() => PlaceboUnits.Of(question, others)));
    }
}
