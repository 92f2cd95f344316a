using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Units.Tables;

public sealed class UnitsTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var unit = model.Entity<Unit>();
        unit.ToTable("base_units");
        db.Own(unit);
        unit.Property(u => u.Code).HasMaxLength(200);
        unit.Property(u => u.Name).HasMaxLength(200);
        unit.Property(u => u.Parent).HasMaxLength(200);
        unit.HasIndex(u => new { u.WorkspaceId, u.Code }).IsUnique();
    }
}

public static class UnitsTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<Unit> Units => db.Set<Unit>();
    }
}
