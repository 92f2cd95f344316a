using Heed.Base.Database;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Goals.Tables;

public sealed class GoalsTables : IMapTables
{
    public void Map(ModelBuilder model, HeedDb db)
    {
        var goal = model.Entity<Goal>();
        goal.ToTable("readings_goals");
        db.Own(goal);
        goal.Property(g => g.Title).HasMaxLength(GoalRules.LongestTitle);
        goal.Property(g => g.Question).HasJson();
        goal.Property(g => g.Start).HasJson();
        goal.Property(g => g.Changes).HasJson();
        goal.Property(g => g.Closing).HasMaxLength(GoalRules.LongestClosing);
        goal.Property(g => g.CreatedBy).HasMaxLength(200);
        goal.Property(g => g.ChangedBy).HasMaxLength(200);
        goal.Property(g => g.Version).IsConcurrencyToken();
        goal.Ignore(g => g.Rises);
        goal.Ignore(g => g.IsOpen);
        goal.HasIndex(g => g.WorkspaceId);

        var activity = model.Entity<Activity>();
        activity.ToTable("readings_goal_activities");
        db.Own(activity);
        activity.Property(a => a.Text).HasMaxLength(ActivityRules.LongestText);
        activity.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
        activity.Property(a => a.Link).HasMaxLength(ActivityRules.LongestLink);
        activity.Property(a => a.ChangedBy).HasMaxLength(200);
        activity.Property(a => a.Version).IsConcurrencyToken();
        activity.HasOne<Goal>().WithMany().HasForeignKey(a => a.GoalId).OnDelete(DeleteBehavior.Cascade);
        activity.HasIndex(a => new { a.WorkspaceId, a.GoalId });
    }
}

public static class GoalsTablesExtensions
{
    extension(HeedDb db)
    {
        public DbSet<Goal> Goals => db.Set<Goal>();

        public DbSet<Activity> Activities => db.Set<Activity>();
    }
}
