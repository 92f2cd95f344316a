using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Sources.Tables;

public sealed class SourcesTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var source = model.Entity<Source>();
        source.ToTable("base_sources");
        db.Own(source);
        source.Property(s => s.Key).HasMaxLength(64);
        source.Property(s => s.Kind).HasMaxLength(40);
        source.Property(s => s.Title).HasMaxLength(200);
        source.Property(s => s.Mode).HasConversion<string>().HasMaxLength(20);
        source.Property(s => s.Fields).HasJson();
        source.Property(s => s.Attributes).HasJson();
        source.Property(s => s.Texts).HasJson();
        source.Property(s => s.Version).IsConcurrencyToken();
        source.HasIndex(s => new { s.WorkspaceId, s.Key }).IsUnique();
    }
}

public static class SourcesTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<Source> Sources => db.Set<Source>();
    }
}
