using Heed.Base.Workspaces;

namespace Heed.Readings.Goals;

/// <summary>A number someone has promised to move: from where, to where, by when, and who answers for it.</summary>
public sealed class Goal : IOwnedByWorkspace
{
    private Goal() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public string Title { get; private set; } = "";
    public GoalQuestion Question { get; private set; } = null!;
    public GoalStart Start { get; private set; } = null!;
    public DateOnly StartDay { get; private set; }

    /// <summary>In the measure's unit; above the start where the number is to rise, below it where it is to fall.</summary>
    public double Target { get; private set; }

    /// <summary>The last day to get there.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>The user who answers for it.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>Null while it is pursued.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What was learned, said when it was closed.</summary>
    public string Closing { get; private set; } = "";

    /// <summary>Earlier targets and dates, the oldest first.</summary>
    public List<GoalChange> Changes { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }
    public string CreatedBy { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }
    public string ChangedBy { get; private set; } = "";

    /// <summary>Rises with every change; a save of an older one is refused.</summary>
    public long Version { get; private set; }

    /// <summary>Whether the number is to rise.</summary>
    public bool Rises => Target > Start.Value;

    public bool IsOpen => ClosedAt is null;

    public static Goal Create(Guid id, Actor actor, string title, GoalQuestion question, GoalStart start, DateOnly startDay, DateTimeOffset now) => new()
    {
        Id = id,
        WorkspaceId = actor.Workspace,
        Title = title,
        Question = question,
        Start = start,
        StartDay = startDay,
        CreatedAt = now,
        CreatedBy = actor.Name,
        ChangedAt = now,
        ChangedBy = actor.Name,
    };

    /// <summary>Says where it leads for the first time.</summary>
    public Goal Towards(double target, DateOnly due, Guid owner)
    {
        (Target, Due, OwnerId) = (target, due, owner);
        return this;
    }

    public void Change(string title, double target, DateOnly due, Guid owner, Actor actor, DateTimeOffset now)
    {
        if (target != Target || due != Due) Changes = [.. Changes, new(now, actor.Name, Target, Due)];
        (Title, Target, Due, OwnerId) = (title, target, due, owner);
        Changed(actor, now);
    }

    public void Close(string closing, Actor actor, DateTimeOffset now)
    {
        ClosedAt ??= now;
        Closing = closing;
        Changed(actor, now);
    }

    public void Reopen(Actor actor, DateTimeOffset now)
    {
        ClosedAt = null;
        Changed(actor, now);
    }

    private void Changed(Actor actor, DateTimeOffset now)
    {
        (ChangedAt, ChangedBy) = (now, actor.Name);
        Version++;
    }
}
