using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Workspaces.Tables;

public sealed class WorkspacesTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var workspace = model.Entity<Workspace>();
        workspace.ToTable("base_workspaces");
        var id = workspace.Property(w => w.Id).HasConversion(id => id.Value, value => new WorkspaceId(value)).ValueGeneratedOnAdd();
        // Said here because EF Core assumes it of plain integers only; so the number of a removed workspace is never given to another.
        if (db.IsSqlite) id.UseAutoincrement();
        workspace.Property(w => w.Key).HasMaxLength(64);
        workspace.Property(w => w.Name).HasMaxLength(200);
        workspace.Property(w => w.TimeZone).HasMaxLength(64);
        workspace.Ignore(w => w.Zone);
        workspace.HasIndex(w => w.Key).IsUnique();
    }
}

public static class WorkspacesTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<Workspace> Workspaces => db.Set<Workspace>();
    }
}
