using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;
using Heed.Readings.Goals;
using Heed.Readings.Own;

namespace Heed.Readings.Series;

/// <summary>Follows a measure through time for areas that know no store: in some units, in all others, and unit by unit.</summary>
public sealed class ReadSeries(GetReading getReading, SourceCatalogue catalogue, FindMeasure measures, FindWorkspace workspaces, IFactStore facts)
{
    /// <summary>With fewer answers a week than this, months are read.</summary>
    public const int FewestAWeek = 5;

    /// <summary>How far the facts have come: the same answers are given as long as it stays.</summary>
    public string Version => facts.Checkpoint ?? "";

    /// <summary>The question as it is kept: its field named, and one's own measure in the version it has now.</summary>
    public async Task<Result<SeriesQuestion>> CheckAsync(SeriesQuestion question, Actor actor, CancellationToken cancel)
    {
        if ((await measures.RunAsync(question.Measure, actor.Workspace, cancel)).Failed(out var problem, out var asked)) return problem;
        if ((await getReading.RunAsync(question.Ask(question.Inside), actor, cancel)).Failed(out problem, out var reading)) return problem;
        return question with { Field = reading.Field, Measure = asked.Definition is null ? asked.Measure.Id : $"{asked.Measure.Id}@{asked.Measure.Version}" };
    }

    /// <param name="question">What is measured, and where.</param>
    /// <param name="from">A day of the first period.</param>
    /// <param name="last">A day of the last, where that is over.</param>
    /// <param name="today">What is still going on is left out.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<MeasuredSeries>> RunAsync(SeriesQuestion question, DateOnly from, DateOnly last, DateOnly today, Actor actor, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(actor.Workspace, question.Source, cancel) is not { } source) return SourcesErrors.Unknown(question.Source);
        var promised = source.Mode != Mode.Identified;
        var span = SeriesSpan.Of(from, last, today, promised ? SeriesStep.Month : SeriesStep.Week);
        if ((await TrendAsync(question, question.Inside, span, actor, cancel)).Failed(out var problem, out var inside)) return problem;
        if (span.Step == SeriesStep.Week && inside.Whole.N < FewestAWeek * (span.PeriodOf(span.To) + 1))
        {
            span = SeriesSpan.Of(from, last, today, SeriesStep.Month);
            if ((await TrendAsync(question, question.Inside, span, actor, cancel)).Failed(out problem, out inside)) return problem;
        }

        var outside = question.Units.Count == 0 ? null : await TrendAsync(question, question.Outside, span, actor, cancel) is { Ok: true } elsewhere ? elsewhere.Value : null;
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        return new MeasuredSeries
        {
            Span = span,
            Unit = inside.Whole.Unit,
            Inside = Points(inside.Groups, span),
            Outside = outside is null ? [] : Points(outside.Groups, span),
            AnswerVariance = inside.Whole is { StandardError: { } error, N: > 0 } ? error * error * inside.Whole.N : null,
            Changes = [.. inside.Changes.Select(change => GoalClock.DayOf(change.At, zone))],
            Promised = promised,
            Warnings = [.. inside.Warnings.Where(warning => warning.Code is "not-told" or "whole-months" or "bridged" or "suppressed")],
        };
    }

    /// <summary>Each unit's own series, by code; level 1 is the top of the tree.</summary>
    public async Task<Result<IReadOnlyDictionary<string, IReadOnlyList<MeasuredPoint>>>> UnitsAsync(SeriesQuestion question, int level, SeriesSpan span, Actor actor, CancellationToken cancel)
    {
        var request = question.Ask(question.Where) with { By = [$"unit.{level}"], Every = SeriesSteps.BucketOf(span.Step), From = span.From, To = span.To };
        if ((await getReading.RunAsync(request, actor, cancel)).Failed(out var problem, out var reading)) return problem;
        return Result.Of<IReadOnlyDictionary<string, IReadOnlyList<MeasuredPoint>>>(reading.Groups
            .Where(group => group.By[0].Value is not null)
            .GroupBy(group => group.By[0].Value!, StringComparer.Ordinal)
            .ToDictionary(unit => unit.Key, unit => Points([.. unit], span), StringComparer.Ordinal));
    }

    private Task<Result<Reading>> TrendAsync(SeriesQuestion question, string? where, SeriesSpan span, Actor actor, CancellationToken cancel) =>
        getReading.RunAsync(question.Ask(where) with { Every = SeriesSteps.BucketOf(span.Step), From = span.From, To = span.To }, actor, cancel);

    // The time stands last in a group's key. What stands for several groups that are too small alone is no period of its own.
    private static IReadOnlyList<MeasuredPoint> Points(IReadOnlyList<ReadingGroup> groups, SeriesSpan span)
    {
        var known = groups.Where(group => !group.IsRolledUp && group.By[^1].Value is not null && group.Estimate is { Value: not null, N: > 0 })
            .ToDictionary(group => group.By[^1].Value!, group => group.Estimate!, StringComparer.Ordinal);
        List<MeasuredPoint> points = [];
        for (var period = 0; span.FirstOf(period) <= span.To; period++)
        {
            var first = span.FirstOf(period);
            var key = SeriesSteps.BucketOf(span.Step).KeyOf(first);
            if (known.TryGetValue(key, out var estimate)) points.Add(new(period, key, first, estimate.Value!.Value, estimate.N));
        }

        return points;
    }
}
