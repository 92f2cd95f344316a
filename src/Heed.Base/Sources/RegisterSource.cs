using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Sources.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Sources;

/// <summary>Makes a source, or widens it with names it did not know.</summary>
public sealed class RegisterSource(HeedDatabase database, TimeProvider time)
{
    /// <param name="Key">The short name.</param>
    /// <param name="Kind">What its signals are; fixed when it is made.</param>
    /// <param name="Title">What people call it; null leaves it as it is.</param>
    /// <param name="Mode">What respondents are told; fixed when it is made.</param>
    /// <param name="Schema">Names to know, beside those it knows.</param>
    public sealed record Input(string Key, string Kind, string? Title, Mode Mode, SourceSchema Schema);

    /// <param name="input">What the source should be.</param>
    /// <param name="actor">Whose workspace.</param>
    /// <param name="cancel">Cancels before anything is stored.</param>
    public async Task<Result<Source>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (SourceRules.RejectKey(input.Key) is { } rule) return SourcesErrors.BadKey(input.Key, rule);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await TryAsync(input, actor, cancel);
            }
            catch (DbUpdateException) when (attempt < 5)
            {
                // Another request made or widened the same source a moment earlier: look again.
            }
        }
    }

    /// <summary>What would be wrong with the input, without storing anything.</summary>
    public async Task<Problem?> CheckAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (SourceRules.RejectKey(input.Key) is { } rule) return SourcesErrors.BadKey(input.Key, rule);
        await using var db = database.For(actor.Workspace);
        var known = await db.Sources.AsNoTracking().FirstOrDefaultAsync(s => s.Key == input.Key, cancel);
        return Check(input, known);
    }

    private static Problem? Check(Input input, Source? known)
    {
        var places = SourceRules.Check(input.Schema, known);
        if (places.Count > 0) return SourcesErrors.BadSchema(input.Key, places);
        return known is not null && known.Mode != input.Mode ? SourcesErrors.ModeFixed(known, input.Mode) : null;
    }

    private async Task<Result<Source>> TryAsync(Input input, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var source = await db.Sources.FirstOrDefaultAsync(s => s.Key == input.Key, cancel);
        if (Check(input, source) is { } problem) return problem;
        if (source is null)
        {
            source = Source.Create(actor.Workspace, input.Key, input.Kind, input.Title ?? input.Key, input.Mode, time.GetUtcNow());
            db.Sources.Add(source);
        }

        if (input.Title is not null) source.Retitle(input.Title);
        if (!source.Covers(input.Schema)) source.Widen(input.Schema);
        await db.SaveChangesAsync(cancel);
        return source;
    }
}
