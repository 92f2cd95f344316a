using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Facts.Queries;
using Heed.Measures.Trends;
using Heed.Readings;
using Heed.Readings.Anonymity;
using Heed.Readings.Own;
using Heed.Understand.Dashboards;
using Reading = Heed.Readings.Reading;

namespace Heed.Understand.Boards.Tiles;

/// <summary>A number over time.</summary>
public sealed record TrendTile : MeasuredTile
{
    /// <summary>The step; null for one that suits the board's days.</summary>
    public TimeBucket? Every { get; init; }
}

/// <param name="Asked">The question.</param>
/// <param name="Trend">A group a stretch.</param>
/// <param name="Every">How long those are.</param>
/// <param name="Marks">What to mind about them.</param>
public sealed record TrendAnswer(TileQuestion Asked, Reading Trend, TimeBucket Every, TrendMarks Marks) : SourceAnswer(Asked)
{
    /// <summary>The limits of chance; null where there are too few stretches, or the question itself changed among them.</summary>
    public TrendLimits? Limits { get; init; }
}

public sealed class AnswerTrend(GetReading getReading, SourceCatalogue catalogue, FindMeasure measures, FindWorkspace workspaces, TimeProvider time) : AnswerTile<TrendTile>
{
    private protected override async Task<Result<TileAnswer>> RunAsync(TrendTile tile, BoardFilter filter, Actor actor, CancellationToken cancel)
    {
        if ((await AskMeasure.OfAsync(tile, filter, catalogue, measures, actor, cancel)).Failed(out var problem, out var ask)) return problem;
        var wanted = tile.Every ?? filter.Every;
        // Where groups only were promised, months are the finest that is told.
        var every = ask.Asked.Source.Mode == Mode.Identified ? wanted : WholeMonths.Coarse(wanted);
        if ((await getReading.RunAsync(ask.Request with { Every = every }, actor, cancel)).Failed(out problem, out var trend)) return problem;
        var workspace = (await workspaces.RunAsync(actor.Workspace, cancel))!;
        var marks = TrendMarks.Of(trend, every, workspace, time.GetUtcNow());
        return new TrendAnswer(ask.Asked, trend, every, marks)
        {
            Limits = Limits(trend, marks),
            Choice = ask.Choice,
            Whole = trend.Whole,
            Warnings = trend.Warnings,
        };
    }

    private static TrendLimits? Limits(Reading trend, TrendMarks marks)
    {
        if (marks.Changed.Count > 0 || trend.Whole.Value is not { } level) return null;
        var unfinished = trend.Groups.Select((group, i) => (group, i)).Where(g => g.group.By[0].Value == marks.UnfinishedKey).Select(g => (int?)g.i).FirstOrDefault();
        return TrendLimits.Of([.. trend.Groups.Select(g => new Measures.Trends.Reading(g.Estimate?.Value, g.Estimate?.StandardError))], level, unfinished);
    }
}
