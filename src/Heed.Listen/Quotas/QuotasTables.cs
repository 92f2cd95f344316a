using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Quotas.Tables;

public sealed class QuotasTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var place = model.Entity<QuotaPlace>();
        place.ToTable("listen_quota_places");
        db.Own(place);
        place.HasKey(p => new { p.WorkspaceId, p.Survey, p.Quota, p.Response });
        place.Property(p => p.Survey).HasMaxLength(64);
        place.Property(p => p.Quota).HasMaxLength(100);
    }
}

public static class QuotasTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<QuotaPlace> QuotaPlaces => db.Set<QuotaPlace>();
    }
}
