using Heed.Act.Recovery.Tables;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Recovery.Letters;

/// <summary>Words a letter in the workspace's own way, or goes back to the one that comes along.</summary>
public sealed class KeepLetter(HeedDatabase database, TimeProvider time)
{
    /// <param name="Kind">Which.</param>
    /// <param name="Language">In which language.</param>
    /// <param name="Words">Null to go back.</param>
    /// <param name="Seen">The version that was before its author's eyes; 0 for the one that comes along.</param>
    public sealed record Input(LetterKind Kind, string Language, LetterWords? Words, int Seen);

    public async Task<Result<bool>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Manager) return RecoveryErrors.ManagersOnly;
        if (!ReadyLetters.Languages.Contains(input.Language, StringComparer.Ordinal)) return RecoveryErrors.Invalid("language", "must be one of Heed's languages.");
        if (input.Words?.Check() is { } problem) return problem;
        await using var db = database.For(actor.Workspace);
        var own = await db.OwnLetters.FirstOrDefaultAsync(l => l.Kind == input.Kind && l.Language == input.Language, cancel);
        if ((own?.Version ?? 0) != input.Seen) return RecoveryErrors.Changed;
        if (input.Words is { } words)
        {
            if (own is null) db.OwnLetters.Add(own = OwnLetter.Create(actor.Workspace, input.Kind, input.Language));
            own.Set(words, actor.Name, time.GetUtcNow());
        }
        else if (own is not null)
        {
            db.OwnLetters.Remove(own);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            return RecoveryErrors.Changed;
        }
    }
}
