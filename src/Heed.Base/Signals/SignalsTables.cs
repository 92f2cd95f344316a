using Heed.Base.Database;
using Heed.Base.Followers;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Signals.Tables;

public sealed class SignalsTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var signal = model.Entity<SignalRow>();
        signal.ToTable("base_signals");
        signal.HasKey(s => s.Seq);
        signal.Property(s => s.Seq).HasColumnName("seq").ValueGeneratedOnAdd();
        signal.Property(s => s.WorkspaceId).HasColumnName("workspace");
        signal.Property(s => s.Id).HasColumnName("id");
        signal.Property(s => s.Source).HasColumnName("source");
        signal.Property(s => s.Kind).HasColumnName("kind");
        signal.Property(s => s.HappenedAt).HasColumnName("happened_at");
        signal.Property(s => s.ReceivedAt).HasColumnName("received_at");
        signal.Property(s => s.Customer).HasColumnName("customer");
        signal.Property(s => s.Unit).HasColumnName("unit");
        signal.Property(s => s.Touchpoint).HasColumnName("touchpoint");
        signal.Property(s => s.Channel).HasColumnName("channel");
        signal.Property(s => s.Language).HasColumnName("language");
        signal.Property(s => s.Body).HasColumnName("body");
        signal.HasIndex(s => new { s.WorkspaceId, s.Id }).IsUnique();
        if (db.IsSqlite)
        {
            signal.Property(s => s.Id).HasConversion(id => id.ToByteArray(true), bytes => new Guid(bytes, true));
        }
        else
        {
            // Rows are followed by the transaction that wrote them: a sequence number is given out before its row can be seen.
            signal.Property<ulong>("xid").HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()");
            signal.HasIndex("xid", nameof(SignalRow.Seq));
        }

        var position = model.Entity<FollowerRow>();
        position.ToTable("base_followers");
        position.HasKey(f => f.Name);
        position.Property(f => f.Name).HasColumnName("name").HasMaxLength(64);
        position.Property(f => f.Position).HasColumnName("position").HasMaxLength(64);
    }
}
