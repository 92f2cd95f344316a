using Heed.Base.Workspaces;

namespace Heed.Act.Team.Coaching;

/// <summary>
/// Something an employee and their manager agreed on: what to get better at, by when, and what customers said that it rests on. For the eyes of these two only.
/// </summary>
public sealed class CoachingEntry : IOwnedByWorkspace
{
    public const int LongestGoal = 200;
    public const int LongestText = 5_000;
    public const int MostSignals = 20;

    private CoachingEntry() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The account of the one it is about.</summary>
    public string Agent { get; private set; } = "";

    public CoachingKind Kind { get; private set; }
    public string Goal { get; private set; } = "";

    /// <summary>What was seen or heard.</summary>
    public string Observation { get; private set; } = "";

    /// <summary>What customers said that it rests on.</summary>
    public List<Guid> Signals { get; private set; } = [];

    public DateOnly DueOn { get; private set; }

    /// <summary>The account of the manager who wrote it down.</summary>
    public string SetBy { get; private set; } = "";

    public DateTimeOffset SetAt { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    public string? DoneBy { get; private set; }

    /// <summary>What the one it is about says to it.</summary>
    public string? Comment { get; private set; }

    public DateTimeOffset? CommentedAt { get; private set; }

    /// <summary>When they were reminded that it is due.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    public int Version { get; private set; }

    internal static CoachingEntry Create(WorkspaceId workspace, Guid id, string agent, string by, DateTimeOffset at) => new() { Id = id, WorkspaceId = workspace, Agent = agent, SetBy = by, SetAt = at };

    internal void Set(CoachingKind kind, string goal, string observation, IReadOnlyList<Guid> signals, DateOnly due)
    {
        if (due != DueOn) RemindedAt = null;
        (Kind, Goal, Observation, Signals, DueOn) = (kind, goal, observation, [.. signals], due);
        Version++;
    }

    internal void Finish(bool done, string by, DateTimeOffset at)
    {
        (DoneAt, DoneBy) = (done ? at : null, done ? by : null);
        Version++;
    }

    internal void Say(string? comment, DateTimeOffset at)
    {
        (Comment, CommentedAt) = (comment, comment is null ? null : at);
        Version++;
    }

    internal void Remind(DateTimeOffset at)
    {
        RemindedAt = at;
        Version++;
    }
}

public enum CoachingKind
{
    /// <summary>Looked at together.</summary>
    Coaching,

    /// <summary>Learned somewhere.</summary>
    Training,
}
