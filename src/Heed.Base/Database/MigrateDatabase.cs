using Heed.Base.Results;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Database;

/// <summary>Brings the system of record to this program's schema; a newer schema is refused rather than guessed at.</summary>
public sealed class MigrateDatabase(HeedDatabase database)
{
    public async Task<Result<int>> RunAsync(CancellationToken cancel)
    {
        await using var db = database.ForSystem();
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (applied.Find(name => !known.Contains(name)) is { } unknown)
        {
            return Problem.Conflict("newer-schema", $"The data was written by a newer Heed (migration {unknown}). Use that version, or restore a backup made before it.");
        }

        await db.Database.MigrateAsync(cancel);
        return known.Count - applied.Count;
    }
}
