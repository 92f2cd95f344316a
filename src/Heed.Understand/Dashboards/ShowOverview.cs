using Heed.Base.Database;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Facts;
using Heed.Facts.Queries;

namespace Heed.Understand.Dashboards;

/// <summary>Every source with its main measure over the last ninety days, the ninety before, and its weeks.</summary>
public sealed class ShowOverview(SourceCatalogue catalogue, ShowDashboard dashboards, FindWorkspace workspaces, IFactStore facts, TimeProvider time)
{
    /// <summary>How far back it looks; the dashboard a line leads to looks exactly as far, so that both show the same number.</summary>
    public const int Days = 90;

    /// <param name="Source">The source.</param>
    /// <param name="Dashboard">Its numbers; null where it has nothing to measure yet.</param>
    /// <param name="LastHeard">When the last answer came, where none came in these days; null too where that might tell who.</param>
    public sealed record Line(Source Source, Dashboard? Dashboard, DateTimeOffset? LastHeard = null);

    public async Task<IReadOnlyList<Line>> RunAsync(Actor actor, CancellationToken cancel)
    {
        var zone = (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        List<Line> lines = [];
        foreach (var source in await catalogue.AllAsync(actor.Workspace, cancel))
        {
            var input = new ShowDashboard.Input(source.Key) { From = today.AddDays(1 - Days), To = today, Every = TimeBucket.Week, AtAGlance = true };
            var shown = await dashboards.RunAsync(input, actor, cancel);
            var silent = source.Mode == Mode.Identified && shown is { Ok: true, Value.Score: { Suppressed: false, Whole.N: 0 } };
            lines.Add(new(source, shown.Ok ? shown.Value : null, silent ? await LastAsync(source.Key, actor, cancel) : null));
        }

        // Recommendation before satisfaction before effort; what has nothing to show comes last.
        return [.. lines.OrderBy(l => l.Dashboard is { } board ? MeasureChoices.Rank(new(board.Measure, board.Field)) : int.MaxValue)];
    }

    private async Task<DateTimeOffset?> LastAsync(string source, Actor actor, CancellationToken cancel)
    {
        var rows = await facts.RowsAsync(new() { Workspace = actor.Workspace.Value, Sources = [source], Limit = 1 }, cancel);
        return rows.Rows is [var last] ? Microseconds.ToInstant(last.At) : null;
    }
}
