using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Measures.Reports;

namespace Heed.Understand.Boards;

public static class BoardsErrors
{
    public static Problem Unknown(string key) => Problem.NotFound("unknown-board", $"There is no board \"{key}\" in this workspace, or it is for a role above yours.");

    public static Problem NoTile(string id) => Problem.NotFound("no-tile", $"There is no tile \"{id}\" on this board any more.");

    public static Problem Invalid(IReadOnlyList<ProblemPlace> places) => Invalid(places, _ => null);

    /// <summary>The same for a whole board, where each fault says which tile it is about.</summary>
    public static Problem Invalid(IReadOnlyList<ProblemPlace> places, BoardDefinition board) => Invalid(places, i => board.Tiles[i] is var tile ? tile.Title ?? tile.Id : null);

    /// <param name="places">The faults.</param>
    /// <param name="title">What the tile in a place is called; null where it need not be said.</param>
    internal static Problem Invalid(IReadOnlyList<ProblemPlace> places, Func<int, string?> title)
    {
        List<ProblemPlace> named = [.. places.Select(place => BoardFault.Named(place, title)).Distinct()];
        return Problem.Invalid("bad-board", named is [var only] ? BoardFault.Said(only) : $"{named.Count} things break a rule.", named);
    }

    public static Problem BadKey(Phrase rule) => Problem.Invalid("bad-board-key", $"The key {rule}.", new ProblemPlace("key", rule));

    public static Problem KeyUsed(string key) => Problem.Conflict("key-used", $"There is a board \"{key}\" already; choose another key.") with { Places = [new("key", $"\"{key}\" is used already.")] };

    public static Problem AboveYou(Role audience) => Problem.Invalid(
        "above-your-role",
        $"A board for the role of {RoleWords.Of(audience)} can only be made by someone of that role or above: you would not see it again.",
        new ProblemPlace("audience", "must not be above your own role."));

    public static Problem Edited(string key) => Problem.Conflict("edited", $"Someone else changed board \"{key}\" a moment ago, in the same place.");

    public static Problem NothingToShow { get; } = Problem.Invalid("nothing-heard", "There is no source with anything to measure yet, so there is nothing to put on a board.");
}
