using Heed.Act.Alerts.Routes;
using Heed.Act.Alerts.Watches;
using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Alerts.Tables;

public sealed class AlertsTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var alert = model.Entity<Alert>();
        alert.ToTable("act_alerts");
        db.Own(alert);
        alert.Property(a => a.Id).ValueGeneratedNever();
        alert.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        alert.Property(a => a.Step).HasConversion<string>().HasMaxLength(20);
        alert.Property(a => a.Source).HasMaxLength(200);
        alert.Property(a => a.Unit).HasMaxLength(200);
        alert.Property(a => a.Matter).HasMaxLength(600);
        alert.Property(a => a.Numbers).HasJson();
        alert.Property(a => a.Latest!).HasJson();
        alert.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
        alert.Property(a => a.SettledBy).HasMaxLength(256);
        alert.Property(a => a.Note).HasMaxLength(Alert.LongestNote);
        alert.Property(a => a.Version).IsConcurrencyToken();
        alert.HasMany(a => a.Seen).WithOne().HasForeignKey(s => s.AlertId).OnDelete(DeleteBehavior.Cascade);
        alert.HasIndex(a => new { a.WorkspaceId, a.Matter, a.FirstPeriod }).IsUnique();
        alert.HasIndex(a => new { a.WorkspaceId, a.State, a.RaisedAt });
        alert.HasIndex(a => new { a.WatchId, a.LastPeriod });

        var seen = model.Entity<AlertSeen>();
        seen.ToTable("act_alerts_seen");
        db.Own(seen);
        seen.HasKey(s => new { s.AlertId, s.Account });
        seen.Property(s => s.Account).HasMaxLength(256);

        var watch = model.Entity<AlertWatch>();
        watch.ToTable("act_alert_watches");
        db.Own(watch);
        watch.Property(w => w.Id).ValueGeneratedNever();
        watch.Property(w => w.Origin).HasMaxLength(250);
        watch.Property(w => w.Settings).HasJson();
        watch.Property(w => w.NewTimes).HasJson();
        watch.Property(w => w.Version).IsConcurrencyToken();
        watch.HasIndex(w => new { w.WorkspaceId, w.Origin }).IsUnique();

        var desk = model.Entity<AlertDesk>();
        desk.ToTable("act_alert_desks");
        db.Own(desk);
        desk.HasKey(d => d.WorkspaceId);
        desk.Property(d => d.WorkspaceId).ValueGeneratedNever();
        desk.Property(d => d.Version).IsConcurrencyToken();

        var route = model.Entity<AlertRoute>();
        route.ToTable("act_alert_routes");
        db.Own(route);
        route.Property(r => r.Id).ValueGeneratedNever();
        route.Property(r => r.Settings).HasJson();
        route.Property(r => r.SigningKey).HasMaxLength(200);
        route.Property(r => r.Version).IsConcurrencyToken();
        route.HasIndex(r => r.WorkspaceId);

        var notice = model.Entity<AlertNotice>();
        notice.ToTable("act_alert_notices");
        db.Own(notice);
        notice.HasKey(n => new { n.RouteId, n.AlertId });
        // Whoever sends it finds it not sent yet; of two at once only one does.
        notice.Property(n => n.SentAt).IsConcurrencyToken();
        notice.HasIndex(n => n.SentAt);
        notice.HasIndex(n => n.AlertId);
    }
}

public static class AlertsTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<Alert> Alerts => db.Set<Alert>();

        public DbSet<AlertSeen> AlertsSeen => db.Set<AlertSeen>();

        public DbSet<AlertWatch> AlertWatches => db.Set<AlertWatch>();

        public DbSet<AlertDesk> AlertDesks => db.Set<AlertDesk>();

        public DbSet<AlertRoute> AlertRoutes => db.Set<AlertRoute>();

        public DbSet<AlertNotice> AlertNotices => db.Set<AlertNotice>();
    }
}
