using Heed.Base.Workspaces;

namespace Heed.Act.Cases.Rules;

/// <summary>Which signals become cases, and what becomes of those.</summary>
public sealed class CaseRule : IOwnedByWorkspace
{
    public const int LongestName = 120;

    /// <summary>A signal of something older than this when it came in, as in an import of past years, raises nothing by itself.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(30);

    private CaseRule() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The kind of trouble; rules with the same matter open one case together.</summary>
    public string Matter { get; private set; } = "";

    /// <summary>Keys of the sources listened to; none for all whose signals may be seen one by one.</summary>
    public List<string> Sources { get; private set; } = [];

    /// <summary>The filter expression as it was typed.</summary>
    public string Where { get; private set; } = "";

    /// <summary>Which unit sees to them; null for the one the signal names.</summary>
    public string? Unit { get; private set; }

    public RuleRouting Routing { get; private set; }

    /// <summary>Who gets them where one person does.</summary>
    public string? Owner { get; private set; }

    public CasePriority Priority { get; private set; }
    public double? Hours { get; private set; }
    public List<string> Steps { get; private set; } = [];
    public bool Active { get; private set; }

    /// <summary>What it listened to since when: a signal is judged by what stood when it came in, however late or often it is looked at.</summary>
    public List<RuleEdition> Editions { get; private set; } = [];

    public DateTimeOffset ChangedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Since when it raises cases as it stands.</summary>
    public DateTimeOffset? ActiveSince => Active && Editions.Count > 0 ? Editions[^1].From : null;

    /// <param name="workspace">Whose.</param>
    /// <param name="now">When.</param>
    /// <param name="id">Its id, for a rule the program makes by itself and must not make twice.</param>
    public static CaseRule Create(WorkspaceId workspace, DateTimeOffset now, Guid? id = null) => new() { Id = id ?? Guid.CreateVersion7(now), WorkspaceId = workspace };

    public void Set(RuleSettings settings, DateTimeOffset now)
    {
        var listensAnew = settings.Active != Active || settings.Where != Where || !settings.Sources.SequenceEqual(Sources);
        (Name, Matter, Sources, Where) = (settings.Name, settings.Matter, [.. settings.Sources], settings.Where);
        (Unit, Routing, Owner, Priority, Hours) = (settings.Unit, settings.Routing, settings.Routing == RuleRouting.Person ? settings.Owner : null, settings.Priority, settings.Hours);
        (Steps, Active, ChangedAt) = ([.. settings.Steps], settings.Active, now);
        Version++;
        if (!listensAnew) return;
        Editions = [.. Editions.Select(e => e.Until is null ? e with { Until = now } : e)];
        if (Active) Editions = [.. Editions, new(now, null, Sources, Where)];
    }

    /// <summary>What it listened to when a signal came in; null where it did not.</summary>
    public RuleEdition? At(DateTimeOffset received) => Editions.Find(e => e.From <= received && (e.Until is null || received < e.Until));

    /// <summary>Lets it have listened from an earlier instant on, as where a company moves in with what it did before.</summary>
    public void ListenedSince(DateTimeOffset from) => Editions = [.. Editions[..^1], Editions[^1] with { From = from }];
}

/// <summary>What a rule listened to for a while.</summary>
public sealed record RuleEdition(DateTimeOffset From, DateTimeOffset? Until, IReadOnlyList<string> Sources, string Where);

/// <summary>Who gets what a rule raises.</summary>
public enum RuleRouting
{
    /// <summary>Whoever of the unit takes it.</summary>
    Nobody,

    /// <summary>Whoever of the unit has the fewest open cases.</summary>
    LeastLoaded,

    /// <summary>Always the same person.</summary>
    Person,
}
