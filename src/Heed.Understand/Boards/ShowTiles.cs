using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Understand.Boards.Tiles;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Understand.Boards;

/// <summary>A tile with what it shows, or why it shows nothing.</summary>
/// <param name="Tile">Which.</param>
/// <param name="Answer">What it shows.</param>
/// <param name="Problem">Why it shows nothing.</param>
public sealed record ShownTile(Tile Tile, TileAnswer? Answer = null, Problem? Problem = null)
{
    /// <summary>Whether it was left for later, as answering it may take long.</summary>
    public bool Waits => Answer is null && Problem is null;
}

/// <summary>Answers the tiles of a board, each on its own: one that can't be answered keeps none of the others from it.</summary>
public sealed class ShowTiles(IServiceProvider services)
{
    private readonly Dictionary<Type, AnswerTile> _answers = TileKinds.All.ToDictionary(k => k.Tile, k => (AnswerTile)services.GetRequiredService(k.Answer));

    /// <summary>Every tile; those that may take long only where one wants to wait for them.</summary>
    public async Task<IReadOnlyList<ShownTile>> RunAsync(BoardDefinition board, BoardFilter filter, bool all, Actor actor, CancellationToken cancel) =>
        await Task.WhenAll(board.Tiles.Select(tile => !all && TileKinds.Of(tile).Slow ? Task.FromResult(new ShownTile(tile)) : Task.Run(() => RunAsync(tile, filter, actor, cancel), cancel)));

    /// <summary>One of them.</summary>
    public async Task<ShownTile> RunAsync(Tile tile, BoardFilter filter, Actor actor, CancellationToken cancel)
    {
        var answered = await _answers[tile.GetType()].RunAsync(tile, filter, actor, cancel);
        return answered.Failed(out var problem, out var answer) ? new(tile, Problem: problem) : new(tile, answer);
    }
}
