using Heed.Act.Initiatives.Telling;
using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Initiatives.Tables;

public sealed class InitiativesTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var one = model.Entity<Initiative>();
        one.ToTable("act_initiatives");
        db.Own(one);
        one.Property(i => i.Plan).HasJson();
        one.Property(i => i.State).HasConversion<string>().HasMaxLength(20);
        one.Property(i => i.Closing).HasMaxLength(InitiativeRules.LongestText);
        one.Property(i => i.Steps).HasJson();
        one.Property(i => i.ChangedBy).HasMaxLength(256);
        one.Property(i => i.Version).IsConcurrencyToken();
        one.Ignore(i => i.Written);
        one.Ignore(i => i.IsOver);
        one.HasIndex(i => i.WorkspaceId);

        var entry = model.Entity<InitiativeEntry>();
        entry.ToTable("act_initiative_entries");
        db.Own(entry);
        entry.HasKey(e => new { e.InitiativeId, e.Number });
        entry.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
        entry.Property(e => e.By).HasMaxLength(256);
        entry.Property(e => e.Data).HasJson();
        entry.HasOne<Initiative>().WithMany().HasForeignKey(e => e.InitiativeId).OnDelete(DeleteBehavior.Cascade);

        var told = model.Entity<ToldCustomer>();
        told.ToTable("act_initiative_told");
        db.Own(told);
        told.HasKey(t => new { t.InitiativeId, t.Customer });
        told.Property(t => t.Customer).HasMaxLength(200);
        told.Property(t => t.Language).HasMaxLength(20);
        told.Property(t => t.By).HasMaxLength(256);
        told.HasOne<Initiative>().WithMany().HasForeignKey(t => t.InitiativeId).OnDelete(DeleteBehavior.Cascade);
        told.HasIndex(t => new { t.WorkspaceId, t.InitiativeId, t.At });
    }
}

public static class InitiativesTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<Initiative> Initiatives => db.Set<Initiative>();

        public DbSet<InitiativeEntry> InitiativeEntries => db.Set<InitiativeEntry>();

        public DbSet<ToldCustomer> ToldCustomers => db.Set<ToldCustomer>();
    }
}
