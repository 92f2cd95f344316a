using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Understand.Boards.Tiles;

/// <summary>Answers tiles of one kind by asking a use case there is already.</summary>
public abstract class AnswerTile
{
    internal abstract Task<Result<TileAnswer>> RunAsync(Tile tile, BoardFilter filter, Actor actor, CancellationToken cancel);
}

/// <inheritdoc/>
public abstract class AnswerTile<TTile> : AnswerTile
    where TTile : Tile
{
    internal sealed override Task<Result<TileAnswer>> RunAsync(Tile tile, BoardFilter filter, Actor actor, CancellationToken cancel) => RunAsync((TTile)tile, filter, actor, cancel);

    private protected abstract Task<Result<TileAnswer>> RunAsync(TTile tile, BoardFilter filter, Actor actor, CancellationToken cancel);
}
