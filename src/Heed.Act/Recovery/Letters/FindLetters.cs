using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.Letters;

/// <summary>The letters of a workspace: its own where it has one, else those that come along.</summary>
public sealed class FindLetters(HeedDatabase database)
{
    /// <param name="Kind">What for.</param>
    /// <param name="Language">In which language.</param>
    /// <param name="Words">What it says.</param>
    /// <param name="Own">Who worded it; null where it came along.</param>
    public sealed record Letter(LetterKind Kind, string Language, LetterWords Words, OwnLetter? Own);

    /// <summary>All kinds in one language.</summary>
    public async Task<IReadOnlyList<Letter>> RunAsync(string language, WorkspaceId workspace, CancellationToken cancel)
    {
        await using var db = database.For(workspace);
        var own = await db.OwnLetters.AsNoTracking().Where(l => l.Language == language).ToListAsync(cancel);
        return [.. Enum.GetValues<LetterKind>().Select(kind => own.Find(l => l.Kind == kind) is { } its ? new Letter(kind, language, its.Words, its) : new(kind, language, ReadyLetters.Of(kind, language), null))];
    }

    public async Task<Letter> OneAsync(LetterKind kind, string language, WorkspaceId workspace, CancellationToken cancel) => (await RunAsync(language, workspace, cancel)).First(l => l.Kind == kind);
}
