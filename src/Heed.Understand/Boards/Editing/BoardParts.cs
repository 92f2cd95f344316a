using System.Globalization;
using Heed.Understand.Boards.Tiles;

namespace Heed.Understand.Boards.Editing;

/// <summary>Tiles put in, taken out and named.</summary>
internal static class BoardParts
{
    public static BoardDefinition With(this BoardDefinition board, int at, Tile tile) => board with { Tiles = [.. board.Tiles.Take(at), tile, .. board.Tiles.Skip(at)] };

    public static BoardDefinition Without(this BoardDefinition board, string id) => board with { Tiles = [.. board.Tiles.Where(t => t.Id != id)] };

    public static BoardDefinition Replace(this BoardDefinition board, Tile tile) => board with { Tiles = [.. board.Tiles.Select(t => t.Id == tile.Id ? tile : t)] };

    /// <summary>Where a tile stands; the end for none.</summary>
    public static int Place(this BoardDefinition board, string? id)
    {
        for (var i = 0; i < board.Tiles.Count; i++)
        {
            if (board.Tiles[i].Id == id) return i;
        }

        return board.Tiles.Count;
    }

    /// <summary>A name no tile of the board has.</summary>
    public static string FreeId(this BoardDefinition board, string stem) =>
        Enumerable.Range(1, board.Tiles.Count + 1).Select(n => n == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}")).First(id => board.Find(id) is null);

    public static string TileSeen(this BoardDefinition board, string id) => board.Find(id) is { } tile ? BoardJson.Text(tile) : "";
}
