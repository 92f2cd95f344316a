using Heed.Base.Workspaces;

namespace Heed.Act.Initiatives;

/// <summary>Something done in some units to move a number, whose effect is measured there beside all other units.</summary>
public sealed class Initiative : IOwnedByWorkspace
{
    private readonly List<InitiativeEntry> _written = [];

    private Initiative() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>What it is to be, and cost, and where.</summary>
    public InitiativePlan Plan { get; private set; } = null!;

    public InitiativeState State { get; private set; }

    /// <summary>What was learned, said when it was finished or abandoned.</summary>
    public string Closing { get; private set; } = "";

    public List<InitiativeStep> Steps { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public string ChangedBy { get; private set; } = "";

    /// <summary>The number of its last entry: whoever knows it knows the whole history.</summary>
    public int Version { get; private set; }

    /// <summary>Entries written since it was loaded.</summary>
    public IReadOnlyList<InitiativeEntry> Written => _written;

    public bool IsOver => State is InitiativeState.Finished or InitiativeState.Abandoned;

    /// <summary>Whether something was begun whose effect there may be.</summary>
    public bool HasBegun(DateOnly today) => State is not (InitiativeState.Idea or InitiativeState.Planned) && Plan.Start <= today;

    internal static Initiative Create(Guid id, InitiativePlan plan, InitiativeState state, InitiativeTurn turn, string? was = null)
    {
        var made = new Initiative { Id = id, WorkspaceId = turn.Workspace, Plan = plan, State = state, CreatedAt = turn.Now };
        made.Write(InitiativeEntryKind.Created, turn, ("to", state.ToString()), ("was", was));
        return made;
    }

    /// <returns>Whether anything differs from before.</returns>
    internal bool Change(InitiativePlan plan, InitiativeTurn turn)
    {
        var before = PlanDifferences.Of(Plan, plan);
        if (before.Count == 0) return false;
        Plan = plan;
        Write(InitiativeEntryKind.Changed, turn, [.. before]);
        return true;
    }

    internal void Move(InitiativeState state, string? closing, InitiativeTurn turn)
    {
        var from = State;
        State = state;
        if (closing is not null) Closing = closing;
        Write(InitiativeEntryKind.Moved, turn, ("from", from.ToString()), ("to", state.ToString()));
    }

    internal void Add(InitiativeStep step, InitiativeTurn turn)
    {
        Steps = [.. Steps, step];
        Write(InitiativeEntryKind.StepAdded, turn, ("step", step.Text));
    }

    internal void Tick(InitiativeStep step, bool done, InitiativeTurn turn)
    {
        Steps = [.. Steps.Select(s => s.Id == step.Id ? s with { DoneAt = done ? turn.Now : null, DoneBy = done ? turn.By : null } : s)];
        Write(done ? InitiativeEntryKind.StepDone : InitiativeEntryKind.StepUndone, turn, ("step", step.Text));
    }

    internal void Remove(InitiativeStep step, InitiativeTurn turn)
    {
        Steps = [.. Steps.Where(s => s.Id != step.Id)];
        Write(InitiativeEntryKind.StepRemoved, turn, ("step", step.Text));
    }

    internal void Tell(int customers, InitiativeTurn turn) => Write(InitiativeEntryKind.Told, turn, ("customers", customers.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private void Write(InitiativeEntryKind kind, InitiativeTurn turn, params ReadOnlySpan<(string Name, string? Value)> data)
    {
        _written.Add(InitiativeEntry.Of(this, ++Version, kind, turn, data));
        (ChangedAt, ChangedBy) = (turn.Now, turn.By);
    }
}

/// <summary>How far it is.</summary>
public enum InitiativeState
{
    Idea,
    Planned,
    Running,
    Finished,

    /// <summary>Given up; kept, so that nobody tries it again unawares.</summary>
    Abandoned,
}

/// <summary>Something to be done on the way.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Text">What.</param>
/// <param name="Due">By when; null where nobody said.</param>
/// <param name="DoneAt">When it was done.</param>
/// <param name="DoneBy">By whom.</param>
public sealed record InitiativeStep(Guid Id, string Text, DateOnly? Due, DateTimeOffset? DoneAt = null, string? DoneBy = null)
{
    public bool IsLate(DateOnly today) => DoneAt is null && Due < today;
}

/// <summary>Who does something to an initiative, and when.</summary>
public sealed record InitiativeTurn(WorkspaceId Workspace, string By, DateTimeOffset Now);
