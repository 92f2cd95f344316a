using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Benchmarks.Tables;

public sealed class BenchmarksTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var own = model.Entity<OwnBenchmark>();
        own.ToTable("understand_benchmarks");
        db.Own(own);
        own.Property(b => b.Facts).HasJson();
        own.Property(b => b.ChangedBy).HasMaxLength(200);
        own.Property(b => b.Version).IsConcurrencyToken();
        own.HasIndex(b => b.WorkspaceId);

        var chosen = model.Entity<ChosenBenchmark>();
        chosen.ToTable("understand_chosen_benchmarks");
        db.Own(chosen);
        chosen.HasKey(c => new { c.WorkspaceId, c.Source, c.Measure, c.Field, c.Benchmark });
        chosen.Property(c => c.Source).HasMaxLength(64);
        chosen.Property(c => c.Measure).HasMaxLength(64);
        chosen.Property(c => c.Field).HasMaxLength(100);
        chosen.Property(c => c.Benchmark).HasMaxLength(100);
    }
}

public static class BenchmarksTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<OwnBenchmark> OwnBenchmarks => db.Set<OwnBenchmark>();

        public DbSet<ChosenBenchmark> ChosenBenchmarks => db.Set<ChosenBenchmark>();
    }
}
