using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Facts.Queries;

namespace Heed.Understand.Dashboards;

/// <summary>Every source with its main measure over the last quarter of a year, the quarter before, and its weeks.</summary>
public sealed class ShowOverview(SourceCatalogue catalogue, ShowDashboard dashboards, TimeProvider time)
{
    public const int Days = 91;

    /// <param name="Source">The source.</param>
    /// <param name="Dashboard">Its numbers; null where it has nothing to measure yet.</param>
    public sealed record Line(Source Source, Dashboard? Dashboard);

    public async Task<IReadOnlyList<Line>> RunAsync(Actor actor, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        List<Line> lines = [];
        foreach (var source in await catalogue.AllAsync(actor.Workspace, cancel))
        {
            var input = new ShowDashboard.Input(source.Key) { From = today.AddDays(1 - Days), To = today, Every = TimeBucket.Week };
            var shown = await dashboards.RunAsync(input, actor, cancel);
            lines.Add(new(source, shown.Ok ? shown.Value : null));
        }

        // Recommendation before satisfaction before effort; what has nothing to show comes last.
        return [.. lines.OrderBy(l => l.Dashboard is { } board ? MeasureChoices.Rank(new(board.Measure, board.Field)) : int.MaxValue)];
    }
}
