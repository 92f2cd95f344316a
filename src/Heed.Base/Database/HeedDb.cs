using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Base.Database;

/// <summary>
/// The system of record, opened for one workspace: queries see that workspace's rows only, and saving another's is a programmer's mistake.
/// </summary>
public sealed class HeedDb(DbContextOptions<HeedDb> options, IEnumerable<IMapTables> tables, WorkspaceId workspace) : DbContext(options)
{
    // A filter reads this through the context instance; a captured local would be frozen into the cached model.
    public WorkspaceId Workspace { get; } = workspace;

    public bool IsSqlite => Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true;

    /// <summary>Maps an owned thing's workspace and hides other workspaces' rows.</summary>
    public void Own<T>(EntityTypeBuilder<T> entity) where T : class, IOwnedByWorkspace
    {
        entity.Property(e => e.WorkspaceId).HasConversion(id => id.Value, value => new WorkspaceId(value));
        entity.HasQueryFilter("workspace", e => e.WorkspaceId == Workspace);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        if (IsSqlite) configuration.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
        else configuration.Properties<DateTimeOffset>().HaveConversion<UniversalTimeConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in tables) part.Map(modelBuilder, this);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseStrangers();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseStrangers();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void RefuseStrangers()
    {
        foreach (var entry in ChangeTracker.Entries<IOwnedByWorkspace>())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached) continue;
            if (entry.Entity.WorkspaceId != Workspace)
            {
                throw new InvalidOperationException(
                    $"{entry.Metadata.DisplayName()} of workspace {entry.Entity.WorkspaceId.Value} can't be saved from workspace {Workspace.Value}.");
            }
        }
    }
}
