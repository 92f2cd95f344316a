using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Measures.Anonymity;
using Heed.Readings.Anonymity.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Anonymity;

/// <summary>Asks for larger groups than the least, or for as few as the least again. What was shown under a lower floor joins larger groups the next time it is asked for.</summary>
public sealed class ChangeFloors(HeedDatabase database)
{
    /// <param name="Numbers">Fewest answers behind a number; null leaves it as it is.</param>
    /// <param name="Comments">Fewest people behind comments; null leaves it as it is.</param>
    public sealed record Input(long? Numbers, long? Comments);

    public async Task<Result<Floors>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Owner) return AnonymityErrors.OnlyOwners;
        if (input.Numbers is { } numbers && !Floors.AllowsNumbers(numbers)) return AnonymityErrors.BadNumbers;
        if (input.Comments is { } comments && !Floors.AllowsComments(comments)) return AnonymityErrors.BadComments;
        await using var db = database.For(actor.Workspace);
        var settings = await db.AnonymitySettings.FirstOrDefaultAsync(cancel);
        var before = settings?.Floors ?? Floors.Least;
        if (settings is null) db.AnonymitySettings.Add(settings = AnonymitySettings.Create(actor.Workspace));
        settings.Set(new(input.Numbers ?? before.Numbers, input.Comments ?? before.Comments));
        await db.SaveChangesAsync(cancel);
        return settings.Floors;
    }
}
