using Heed.Base.Results;
using Heed.Base.Workspaces;

namespace Heed.Understand.Boards.Tiles;

/// <summary>Words that part a board, or say how to read it.</summary>
public sealed record HeadingTile : Tile
{
    public const int Longest = 4_000;

    /// <summary>What stands below the title; lines stay lines.</summary>
    public string? Text { get; init; }

    internal override IEnumerable<ProblemPlace> Check(string path, BoardGround ground)
    {
        if (string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Text)) yield return new($"{path}.title", "write a title or a text.");
        if (Text is not null && BoardRules.RejectText(Text, Longest) is { } rule) yield return new($"{path}.text", rule);
    }
}

/// <summary>Words need no answer.</summary>
public sealed record HeadingAnswer(string? Text) : TileAnswer;

public sealed class AnswerHeading : AnswerTile<HeadingTile>
{
    private protected override Task<Result<TileAnswer>> RunAsync(HeadingTile tile, BoardFilter filter, Actor actor, CancellationToken cancel) => Task.FromResult<Result<TileAnswer>>(new HeadingAnswer(tile.Text));
}
