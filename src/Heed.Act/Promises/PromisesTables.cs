using Heed.Act.Promises.Asking;
using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises.Tables;

public sealed class PromisesTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var one = model.Entity<Promise>();
        one.ToTable("act_promises");
        db.Own(one);
        one.Property(p => p.What).HasMaxLength(Promise.LongestWhat);
        one.Property(p => p.Customer).HasMaxLength(Promise.LongestName);
        one.Property(p => p.Whom).HasMaxLength(Promise.LongestName);
        one.Property(p => p.Promiser).HasMaxLength(256);
        one.Property(p => p.FromUnit).HasMaxLength(200);
        one.Property(p => p.Deliverer).HasMaxLength(200);
        one.Property(p => p.Channel).HasConversion<string>().HasMaxLength(20);
        one.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
        one.Property(p => p.Version).IsConcurrencyToken();
        one.Ignore(p => p.Written);
        one.HasIndex(p => new { p.WorkspaceId, p.Number }).IsUnique();
        one.HasIndex(p => new { p.WorkspaceId, p.State, p.DueAt });
        one.HasIndex(p => new { p.WorkspaceId, p.Customer });
        one.HasIndex(p => p.CaseId);
        one.HasIndex(p => p.NextAt);

        var entry = model.Entity<PromiseEntry>();
        entry.ToTable("act_promise_entries");
        db.Own(entry);
        entry.HasKey(e => new { e.PromiseId, e.Number });
        entry.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
        entry.Property(e => e.By).HasMaxLength(256);
        entry.Property(e => e.State).HasConversion<string>().HasMaxLength(20);
        entry.Property(e => e.Data).HasJson();
        entry.HasIndex(e => new { e.WorkspaceId, e.Id }).IsUnique();
        entry.HasIndex(e => e.Published);

        var question = model.Entity<PromiseQuestion>();
        question.ToTable("act_promise_questions");
        db.Own(question);
        question.HasKey(q => q.TokenHash);
        question.Property(q => q.TokenHash).HasMaxLength(64);
        question.Property(q => q.Account).HasMaxLength(256);
        question.HasIndex(q => q.PromiseId);
    }
}

public static class PromisesTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<Promise> Promises => db.Set<Promise>();

        public DbSet<PromiseEntry> PromiseEntries => db.Set<PromiseEntry>();

        public DbSet<PromiseQuestion> PromiseQuestions => db.Set<PromiseQuestion>();
    }

    /// <summary>Adds what promises wrote into their histories to what is to be saved.</summary>
    internal static void AddWrittenToPromises(this HeedDb db)
    {
        foreach (var its in db.ChangeTracker.Entries<Promise>().Select(e => e.Entity).ToList())
        {
            foreach (var entry in its.Written)
            {
                if (db.Entry(entry).State == EntityState.Detached) db.PromiseEntries.Add(entry);
            }
        }
    }
}
