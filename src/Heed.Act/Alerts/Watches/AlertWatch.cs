using Heed.Base.Workspaces;

namespace Heed.Act.Alerts.Watches;

/// <summary>Something watched for. How far it has looked is kept with it, so that no stretch of time is judged twice.</summary>
public sealed class AlertWatch : IOwnedByWorkspace
{
    private AlertWatch() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>What it is made for by itself, once: <c>chart:shop</c>; null where somebody made it.</summary>
    public string? Origin { get; private set; }

    public WatchSettings Settings { get; private set; } = new();

    /// <summary>Whether it rests until somebody wakes it.</summary>
    public bool Paused { get; private set; }

    /// <summary>Whether it was taken away. One made by itself is kept, so that it is not made again.</summary>
    public bool Removed { get; private set; }

    /// <summary>The day its baselines begin; null before it first looked.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>The number of the last stretch of time it judged.</summary>
    public int WatchedTo { get; private set; }

    /// <summary>Units for which a new time began.</summary>
    public List<NewTime> NewTimes { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Rises with each change and each look; two at once can't both save.</summary>
    public int Version { get; private set; }

    /// <param name="workspace">Whose.</param>
    /// <param name="settings">What is watched for.</param>
    /// <param name="origin">See <see cref="Origin"/>.</param>
    /// <param name="watchedTo">What lies before it is not looked at.</param>
    /// <param name="now">When.</param>
    public static AlertWatch Create(WorkspaceId workspace, WatchSettings settings, string? origin, int watchedTo, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), WorkspaceId = workspace, Settings = settings, Origin = origin, WatchedTo = watchedTo, CreatedAt = now, Version = 1 };

    /// <param name="settings">What is watched for from now on.</param>
    /// <param name="watchedTo">Where the watch goes on by other stretches of time: the last that was over.</param>
    public void Change(WatchSettings settings, int watchedTo)
    {
        if (settings.Source != Settings.Source || settings.Kind != Settings.Kind) (Since, WatchedTo, NewTimes) = (null, watchedTo, []);
        Settings = settings;
        Version++;
    }

    /// <summary>Rests or goes on; what passed while it rested is not looked at.</summary>
    public void Pause(bool paused, int watchedTo)
    {
        if (Paused && !paused) WatchedTo = watchedTo;
        Paused = paused;
        Version++;
    }

    public void Remove()
    {
        Removed = true;
        Version++;
    }

    public void Watched(int to, DateOnly? since)
    {
        (WatchedTo, Since) = (Math.Max(WatchedTo, to), Since ?? since);
        Version++;
    }

    /// <summary>From a day on a unit, with all below it, is held against what comes then.</summary>
    public void BeginAnew(NewTime time)
    {
        NewTimes = [.. NewTimes.Where(t => t.Unit != time.Unit), time];
        Version++;
    }
}

/// <summary>A new time for a unit: what it is held against begins then.</summary>
/// <param name="Unit">Its code; empty for everything.</param>
/// <param name="From">The first day.</param>
/// <param name="Reason">What has changed for good, as somebody said.</param>
/// <param name="By">Who.</param>
public sealed record NewTime(string Unit, DateOnly From, string Reason, string By);
