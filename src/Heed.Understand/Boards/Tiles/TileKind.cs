namespace Heed.Understand.Boards.Tiles;

/// <summary>A kind of tile: what it is called in JSON, its record, what answers it, and what one is asked for to make one.</summary>
/// <param name="Name">One word.</param>
/// <param name="Tile">The record.</param>
/// <param name="Answer">The <see cref="AnswerTile{T}"/> that answers it.</param>
/// <param name="Members">What a form asks for, in order.</param>
/// <param name="Width">How wide a new one is.</param>
public sealed record TileKind(string Name, Type Tile, Type Answer, IReadOnlyList<TileMember> Members, TileWidth Width)
{
    /// <summary>Whether answering may take long over many responses, so that a page should not wait for it.</summary>
    public bool Slow { get; init; }

    internal static TileKind Of<TTile, TAnswer>(string name, TileWidth width, params IReadOnlyList<TileMember> members)
        where TTile : Tile
        where TAnswer : AnswerTile<TTile> => new(name, typeof(TTile), typeof(TAnswer), members, width);
}

/// <summary>A thing a tile has to be told, which a form asks for. What fits is offered from the source.</summary>
public enum TileMember
{
    Source,

    /// <summary>A measure with its field.</summary>
    Measure,

    /// <summary>Any field.</summary>
    Field,

    /// <summary>A field of numbers to be explained.</summary>
    Outcome,

    /// <summary>The fields that may explain it.</summary>
    Drivers,

    /// <summary>A column to make groups by.</summary>
    By,
    Rows,
    Columns,

    /// <summary>The step of a trend.</summary>
    Every,

    /// <summary>What a number is held against.</summary>
    Against,

    /// <summary>How many are shown.</summary>
    Count,

    /// <summary>A filter of the tile's own.</summary>
    Where,

    /// <summary>One of the goals.</summary>
    Goal,

    /// <summary>Words.</summary>
    Text,
}
