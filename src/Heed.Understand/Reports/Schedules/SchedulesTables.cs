using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Understand.Reports.Schedules.Tables;

public sealed class SchedulesTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var schedule = model.Entity<ReportSchedule>();
        schedule.ToTable("understand_report_schedules");
        db.Own(schedule);
        schedule.Property(s => s.Id).ValueGeneratedNever();
        schedule.Property(s => s.View).HasJson();
        schedule.Property(s => s.Recipients).HasJson();
        schedule.Property(s => s.Cadence).HasConversion<string>().HasMaxLength(20);
        schedule.Property(s => s.Language).HasMaxLength(10);
        schedule.Property(s => s.CreatedBy).HasMaxLength(320);
        schedule.HasIndex(s => s.NextAt);
        schedule.HasIndex(s => s.WorkspaceId);
    }
}

public static class SchedulesTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<ReportSchedule> ReportSchedules => db.Set<ReportSchedule>();
    }
}
