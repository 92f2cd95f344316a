using Heed.Base.Workspaces;

namespace Heed.Readings.Goals;

public enum ActivityState
{
    Planned,
    Running,
    Done,

    /// <summary>Given up; kept, so that nobody tries it again unawares.</summary>
    Dropped,
}

/// <summary>Something done to move a goal's number.</summary>
public sealed class Activity : IOwnedByWorkspace
{
    private Activity() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public Guid GoalId { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>The user who does it.</summary>
    public Guid OwnerId { get; private set; }

    public DateOnly Start { get; private set; }
    public DateOnly? Due { get; private set; }
    public ActivityState State { get; private set; }

    /// <summary>Where more is to be read: a path of this console, or an https address. Null where there is none.</summary>
    public string? Link { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public string ChangedBy { get; private set; } = "";

    /// <summary>Rises with every change; a save of an older one is refused.</summary>
    public long Version { get; private set; }

    public static Activity Create(Guid id, Goal goal, ActivityPlan plan, Actor actor, DateTimeOffset now)
    {
        var activity = new Activity { Id = id, WorkspaceId = goal.WorkspaceId, GoalId = goal.Id, CreatedAt = now, ChangedAt = now, ChangedBy = actor.Name };
        activity.Take(plan);
        return activity;
    }

    /// <summary>Whether it should be done by now and is not.</summary>
    public bool IsLate(DateOnly today) => Due < today && State is (ActivityState.Planned or ActivityState.Running);

    public void Change(ActivityPlan plan, Actor actor, DateTimeOffset now)
    {
        Take(plan);
        Changed(actor, now);
    }

    public void Move(ActivityState state, Actor actor, DateTimeOffset now)
    {
        State = state;
        Changed(actor, now);
    }

    private void Take(ActivityPlan plan) => (Text, OwnerId, Start, Due, State, Link) = (plan.Text, plan.Owner, plan.Start, plan.Due, plan.State, plan.Link);

    private void Changed(Actor actor, DateTimeOffset now)
    {
        (ChangedAt, ChangedBy) = (now, actor.Name);
        Version++;
    }
}

/// <summary>What an activity is to be.</summary>
public sealed record ActivityPlan(string Text, Guid Owner, DateOnly Start, DateOnly? Due, ActivityState State, string? Link);
