using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Listen.Responses.Saved.Tables;

public sealed class SavedAnswersTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var saved = model.Entity<SavedAnswers>();
        saved.ToTable("listen_saved_answers");
        db.Own(saved);
        saved.HasKey(s => new { s.WorkspaceId, s.TokenHash });
        saved.Property(s => s.TokenHash).HasMaxLength(64);
        saved.Property(s => s.Survey).HasMaxLength(64);
        saved.HasIndex(s => s.ExpiresAt);
        saved.HasIndex(s => new { s.WorkspaceId, s.Response });
    }
}

public static class SavedAnswersTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<SavedAnswers> SavedAnswers => db.Set<SavedAnswers>();
    }
}
