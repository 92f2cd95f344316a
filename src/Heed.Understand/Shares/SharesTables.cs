using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Shares.Tables;

public sealed class SharesTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var link = model.Entity<SharedLink>();
        link.ToTable("understand_shared_links");
        db.Own(link);
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.Title).HasMaxLength(200);
        link.Property(l => l.View).HasJson();
        link.Property(l => l.CreatedBy).HasMaxLength(320);
        link.Property(l => l.RevokedBy).HasMaxLength(320);
        link.HasIndex(l => l.WorkspaceId);
    }
}

public static class SharesTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<SharedLink> SharedLinks => db.Set<SharedLink>();
    }
}
