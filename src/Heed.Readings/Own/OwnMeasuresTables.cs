using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Own.Tables;

public sealed class OwnMeasuresTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var measure = model.Entity<OwnMeasure>();
        measure.ToTable("readings_measures");
        db.Own(measure);
        measure.HasKey(m => new { m.WorkspaceId, m.Id, m.Version });
        measure.Property(m => m.Id).HasMaxLength(40);
        measure.Property(m => m.Name).HasMaxLength(100);
        measure.Property(m => m.DefinedBy).HasMaxLength(320);
        measure.Property(m => m.Definition).HasJson();
    }
}

public static class OwnMeasuresTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<OwnMeasure> OwnMeasures => db.Set<OwnMeasure>();
    }
}
