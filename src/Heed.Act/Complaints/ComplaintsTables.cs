using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints.Tables;

public sealed class ComplaintsTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var one = model.Entity<Complaint>();
        one.ToTable("act_complaints");
        db.Own(one);
        one.Property(c => c.Source).HasMaxLength(64);
        one.Property(c => c.Channel).HasMaxLength(200);
        one.Property(c => c.Customer).HasMaxLength(200);
        one.Property(c => c.Whom).HasMaxLength(Complaint.LongestName);
        one.Property(c => c.Email).HasMaxLength(Complaint.LongestName);
        one.Property(c => c.Unit).HasMaxLength(200);
        one.Property(c => c.Language).HasMaxLength(200);
        one.Property(c => c.Category).HasMaxLength(Complaint.LongestWord);
        one.Property(c => c.Product).HasMaxLength(Complaint.LongestWord);
        one.Property(c => c.Regime).HasMaxLength(Complaint.LongestWord);
        one.Property(c => c.Outcome).HasConversion<string>().HasMaxLength(20);
        one.Property(c => c.Cause).HasMaxLength(100);
        one.Property(c => c.Version).IsConcurrencyToken();
        one.Ignore(c => c.Written);
        one.Ignore(c => c.Number);
        one.Ignore(c => c.InTime);
        // Numbers have no gaps because entries are never taken away, and none is given twice.
        one.HasIndex(c => new { c.WorkspaceId, c.Year, c.Running }).IsUnique();
        one.HasIndex(c => new { c.WorkspaceId, c.Signal }).IsUnique();
        one.HasIndex(c => new { c.WorkspaceId, c.EndedAt, c.DueAt });
        one.HasIndex(c => new { c.WorkspaceId, c.Customer });
        one.HasIndex(c => c.NextAt);

        var entry = model.Entity<ComplaintEntry>();
        entry.ToTable("act_complaint_entries");
        db.Own(entry);
        entry.HasKey(e => new { e.ComplaintId, e.Number });
        entry.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
        entry.Property(e => e.By).HasMaxLength(256);
        entry.Property(e => e.Data).HasJson();
        entry.HasIndex(e => new { e.WorkspaceId, e.Id }).IsUnique();
        entry.HasIndex(e => e.Published);

        var register = model.Entity<ComplaintRegister>();
        register.ToTable("act_complaint_registers");
        db.Own(register);
        register.HasKey(r => r.WorkspaceId);
        register.Property(r => r.WorkspaceId).ValueGeneratedNever();
        register.Property(r => r.Settings).HasJson();
        register.Property(r => r.Version).IsConcurrencyToken();
    }
}

public static class ComplaintsTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<Complaint> Complaints => db.Set<Complaint>();

        public DbSet<ComplaintEntry> ComplaintEntries => db.Set<ComplaintEntry>();

        public DbSet<ComplaintRegister> ComplaintRegisters => db.Set<ComplaintRegister>();
    }

    /// <summary>Adds what complaints wrote into their histories to what is to be saved.</summary>
    internal static void AddWrittenToComplaints(this HeedDb db)
    {
        foreach (var its in db.ChangeTracker.Entries<Complaint>().Select(e => e.Entity).ToList())
        {
            foreach (var entry in its.Written)
            {
                if (db.Entry(entry).State == EntityState.Detached) db.ComplaintEntries.Add(entry);
            }
        }
    }
}
