using System.Text.Json.Nodes;

namespace Heed.Understand.Boards.Editing;

/// <summary>A place where two boards say different things.</summary>
/// <param name="Path">Where, by tile: <c>tiles.trend-2.width</c>.</param>
/// <param name="Theirs">What stands there; null for nothing.</param>
/// <param name="Mine">What the other says.</param>
public sealed record BoardDifference(string Path, string? Theirs, string? Mine)
{
    public static IReadOnlyList<BoardDifference> Between(BoardDefinition theirs, BoardDefinition mine)
    {
        var (one, other) = (Flat(theirs), Flat(mine));
        return
        [
            .. one.Where(v => other.GetValueOrDefault(v.Key) != v.Value).Select(v => new BoardDifference(v.Key, v.Value, other.GetValueOrDefault(v.Key))),
            .. other.Where(v => !one.ContainsKey(v.Key)).Select(v => new BoardDifference(v.Key, null, v.Value)),
        ];
    }

    private static Dictionary<string, string> Flat(BoardDefinition board)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (var (name, value) in BoardJson.Node(board with { Tiles = [] })) Put(name, value);
        foreach (var tile in board.Tiles)
        {
            foreach (var (name, value) in BoardJson.Node(tile)) Put($"tiles.{tile.Id}.{name}", value);
        }

        return values;

        void Put(string path, JsonNode? value) => values[path] = value switch
        {
            JsonArray list => string.Join(", ", list.Select(i => i?.ToString())),
            null => "",
            _ => value.ToString(),
        };
    }
}
