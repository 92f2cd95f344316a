using Heed.Base.Results;

namespace Heed.Understand.Boards.Tiles;

/// <summary>One thing on a board. A kind is a record of this, in a file of its own together with how it is answered; <see cref="TileKinds"/> lists them.</summary>
public abstract record Tile
{
    /// <summary>Its name on the board, given once.</summary>
    public string Id { get; init; } = "";

    public TileWidth Width { get; init; }

    /// <summary>In the board's own words; null for the usual ones.</summary>
    public string? Title { get; init; }

    /// <summary>Every place that breaks a rule, each path beginning with this one's.</summary>
    internal abstract IEnumerable<ProblemPlace> Check(string path, BoardGround ground);
}

/// <summary>How much of a wide screen a tile takes; on a phone every tile takes all of it.</summary>
public enum TileWidth
{
    Third,
    Half,
    TwoThirds,
    Whole,
}
