using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Boards.Tables;

public sealed class BoardsTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var board = model.Entity<Board>();
        board.ToTable("understand_boards");
        db.Own(board);
        board.Property(b => b.Key).HasMaxLength(64);
        board.Property(b => b.Title).HasMaxLength(BoardRules.LongestTitle);
        board.Property(b => b.Audience).HasConversion<string>().HasMaxLength(20);
        board.Property(b => b.StartFor).HasConversion<string>().HasMaxLength(20);
        board.Property(b => b.ChangedBy).HasMaxLength(BoardHistory.LongestName);
        board.Property(b => b.Version).IsConcurrencyToken();
        board.HasIndex(b => new { b.WorkspaceId, b.Key }).IsUnique();

        var revision = model.Entity<BoardRevision>();
        revision.ToTable("understand_board_revisions");
        revision.HasKey(r => new { r.BoardId, r.Number });
        revision.Property(r => r.What).HasMaxLength(60);
        revision.Property(r => r.By).HasMaxLength(BoardHistory.LongestName);
        revision.HasOne<Board>().WithMany().HasForeignKey(r => r.BoardId).OnDelete(DeleteBehavior.Cascade);
        db.Own(revision);
    }
}

public static class BoardsTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<Board> Boards => db.Set<Board>();

        public DbSet<BoardRevision> BoardRevisions => db.Set<BoardRevision>();
    }
}
