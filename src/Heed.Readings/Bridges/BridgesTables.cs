using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Bridges.Tables;

public sealed class BridgesTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var bridge = model.Entity<SeriesBridge>();
        bridge.ToTable("readings_bridges");
        db.Own(bridge);
        bridge.HasKey(b => new { b.WorkspaceId, b.Source, b.Field });
        bridge.Property(b => b.Source).HasMaxLength(64);
        bridge.Property(b => b.Field).HasMaxLength(200);
        bridge.Property(b => b.OldSource).HasMaxLength(64);
        bridge.Property(b => b.OldField).HasMaxLength(200);
        bridge.Property(b => b.DeclaredBy).HasMaxLength(320);
    }
}

public static class BridgesTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<SeriesBridge> SeriesBridges => db.Set<SeriesBridge>();
    }
}
