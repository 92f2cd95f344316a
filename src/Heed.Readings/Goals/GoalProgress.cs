using Heed.Base.Results;

namespace Heed.Readings.Goals;

/// <summary>A goal with how it stands and what is being done about it; the one is never shown without the other.</summary>
public sealed record GoalProgress
{
    public required Goal Goal { get; init; }

    /// <summary>What is meant to move it, in the order of starting.</summary>
    public required IReadOnlyList<Activity> Activities { get; init; }

    /// <summary>The day the latest reading goes up to: today, or the goal's last day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The latest reading; null where the question can't be answered any more.</summary>
    public Reading? Now { get; init; }

    /// <summary>Why there is no reading.</summary>
    public Problem? Problem { get; init; }

    /// <summary>The measure's unit.</summary>
    public string Unit { get; init; } = "";

    public required GoalVerdict Verdict { get; init; }

    /// <summary>How many stretches a forecast could rest on.</summary>
    public int Readings { get; init; }

    /// <summary>Null where there are too few readings, or nothing lies ahead.</summary>
    public GoalOutlook? Outlook { get; init; }

    /// <summary>The stretches up to now, the oldest first.</summary>
    public IReadOnlyList<GoalStep> Steps { get; init; } = [];

    /// <summary>Whether the date has passed, or the goal was closed.</summary>
    public bool Over { get; init; }

    /// <summary>The straight line from start to target on that day.</summary>
    public double Path => GoalVerdict.Path(Goal, AsOf);

    private double? Value => Now is { Suppressed: false } now ? now.Whole.Value : null;

    /// <summary>How much is still to go, in the measure's unit; 0 where it is reached, null without a reading.</summary>
    public double? Missing => Value is { } value ? Math.Max(0, Goal.Rises ? Goal.Target - value : value - Goal.Target) : null;

    /// <summary>The part of the way from start to target that is done, 0…1; null without a reading.</summary>
    public double? Covered => Value is { } value ? Math.Clamp((value - Goal.Start.Value) / (Goal.Target - Goal.Start.Value), 0, 1) : null;

    /// <summary>Activities that are planned, running or done: what was given up moves nothing.</summary>
    public IEnumerable<Activity> Pursued => Activities.Where(a => a.State != ActivityState.Dropped);
}
