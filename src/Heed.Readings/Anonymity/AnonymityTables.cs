using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Anonymity.Tables;

public sealed class AnonymityTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var settings = model.Entity<AnonymitySettings>();
        settings.ToTable("readings_anonymity");
        db.Own(settings);
        settings.HasKey(s => s.WorkspaceId);
        settings.Ignore(s => s.Floors);

        var publication = model.Entity<Publication>();
        publication.ToTable("readings_publications");
        db.Own(publication);
        publication.HasKey(p => new { p.WorkspaceId, p.Source });
        publication.Property(p => p.Source).HasMaxLength(64);
        publication.Property(p => p.Position).HasMaxLength(64);
        publication.Property(p => p.Waiting).HasJson();
        publication.Property(p => p.Names).HasJson();
        publication.Property(p => p.Version).IsConcurrencyToken();

        var group = model.Entity<PublishedGroup>();
        group.ToTable("readings_published_groups");
        db.Own(group);
        group.Property(g => g.Id).ValueGeneratedNever();
        group.Property(g => g.Source).HasMaxLength(64);
        group.Property(g => g.Body).HasJson();
        group.HasIndex(g => new { g.WorkspaceId, g.Source });
    }
}

public static class AnonymityTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<AnonymitySettings> AnonymitySettings => db.Set<AnonymitySettings>();

        public DbSet<Publication> Publications => db.Set<Publication>();

        public DbSet<PublishedGroup> PublishedGroups => db.Set<PublishedGroup>();
    }
}
