using Heed.Understand.Boards.Editing;

namespace Heed.Web.Boards.Editing;

/// <summary>A board being arranged.</summary>
/// <param name="View">The board with its numbers.</param>
public sealed record BoardEditView(BoardView View)
{
    /// <summary>The form of a tile; null where none is open.</summary>
    public TileFormView? Form { get; init; }

    /// <summary>Whether the menu of kinds is open.</summary>
    public bool Menu { get; init; }

    /// <summary>The edit just done, to be taken back at once.</summary>
    public string? Done { get; init; }

    /// <summary>What was sent and met someone else's change.</summary>
    public BoardConflict? Conflict { get; init; }

    public string Post => $"{View.Base}/edit{View.Asked.Address()}";

    /// <summary>The page itself, with something of it open.</summary>
    public string Address(string? name = null, string? value = null)
    {
        var query = View.Asked.Address();
        return name is null ? $"{View.Base}/edit{query}" : $"{View.Base}/edit{query}{(query.Length > 0 ? '&' : '?')}{name}={Uri.EscapeDataString(value ?? "")}";
    }
}

/// <summary>A form that met someone else's change: what was sent, to be sent again or let go, and where the two differ.</summary>
public sealed record BoardConflict(IReadOnlyList<KeyValuePair<string, string>> Sent, IReadOnlyList<BoardDifference> Differences);
