using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Reports;
using Heed.Understand.Boards.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Boards;

/// <summary>Makes a board.</summary>
public sealed class MakeBoard(HeedDatabase database, FindBoardGround ground, TimeProvider time)
{
    /// <summary>Words that are pages beside the boards'.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["new", "ready"];

    private const int MostTries = 1_000;

    /// <param name="Definition">What is on it.</param>
    /// <param name="Key">Its key; where null, one made from its title.</param>
    /// <param name="Start">Whether it becomes the start page of its role.</param>
    public sealed record Input(BoardDefinition Definition, string? Key = null, bool Start = false);

    public async Task<Result<Board>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (input.Key is { } given && (SourceRules.RejectKey(given) ?? (Reserved.Contains(given, StringComparer.Ordinal) ? (Phrase)$"must not be {string.Join(", ", Reserved)}" : null)) is { } rule) return BoardsErrors.BadKey(rule);
        if (BoardRules.Check(input.Definition, await ground.RunAsync(actor, cancel)) is { Count: > 0 } broken) return BoardsErrors.Invalid(broken, input.Definition);
        if (input.Definition.Audience > actor.Role) return BoardsErrors.AboveYou(input.Definition.Audience);
        await using var db = database.For(actor.Workspace);
        // Also those of roles above, which one doesn't see.
        HashSet<string> taken = [.. await db.Boards.Select(b => b.Key).ToListAsync(cancel), .. Reserved];
        if (input.Key is { } wanted && taken.Contains(wanted)) return BoardsErrors.KeyUsed(wanted);
        var stem = BoardKeys.Of(input.Definition.Title);
        if ((input.Key ?? Enumerable.Range(1, MostTries).Select(n => BoardKeys.Numbered(stem, n)).FirstOrDefault(k => !taken.Contains(k))) is not { } key) return BoardsErrors.KeyUsed(stem);
        var board = Board.Create(actor.Workspace, key, time.GetUtcNow());
        db.Boards.Add(board);
        await db.WriteBoardAsync(board, input.Definition, "", actor, time.GetUtcNow(), cancel);
        if (input.Start) await db.StartWithAsync(board, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            return board;
        }
        catch (DbUpdateException)
        {
            return BoardsErrors.KeyUsed(key);
        }
    }
}
