using Heed.Act.Cases.Mandates;
using Heed.Act.Promises;
using Heed.Base.Workspaces;

namespace Heed.Act.Cases.Desks;

/// <summary>How a workspace works on its cases: when it is open, how often a case may change hands, what happens when nobody acts.</summary>
public sealed class CaseDesk : IOwnedByWorkspace
{
    private CaseDesk() { }

    public WorkspaceId WorkspaceId { get; private set; }
    public DeskSettings Settings { get; private set; } = new();
    public long Version { get; private set; }

    public static CaseDesk Create(WorkspaceId workspace) => new() { WorkspaceId = workspace };

    public void Set(DeskSettings settings)
    {
        Settings = settings;
        Version++;
    }
}

/// <summary>The ways of a desk.</summary>
public sealed record DeskSettings
{
    /// <summary>Opening hours of an ordinary week.</summary>
    public IReadOnlyList<DeskHours> Week { get; init; } = [.. Enumerable.Range(1, 5).Select(day => new DeskHours((DayOfWeek)day, new(9, 0), new(17, 0)))];

    /// <summary>Whose holidays are kept, in two letters; empty for nobody's, null for the country the time zone suggests.</summary>
    public string? Country { get; init; }

    /// <summary>Own closed days.</summary>
    public IReadOnlyList<DateOnly> Closed { get; init; } = [];

    /// <summary>How often a case may go from one to another before only a manager hands it on.</summary>
    public int MostRelays { get; init; } = 3;

    /// <summary>Business hours after which an overdue case goes up again.</summary>
    public double RepeatHours { get; init; } = 2;

    /// <summary>Whether customers are asked if it is solved.</summary>
    public bool AsksWhetherSolved { get; init; } = true;

    /// <summary>Root causes to choose from when a case is closed: known words, or the company's own.</summary>
    public IReadOnlyList<string> Causes { get; init; } = DefaultCauses;

    /// <summary>What may be granted on the spot, and what work costs.</summary>
    public Mandate Mandate { get; init; } = new();

    /// <summary>When promises are reminded of, asked about again, and broken.</summary>
    public PromiseWays Promises { get; init; } = new();

    public static IReadOnlyList<string> DefaultCauses { get; } = ["waiting", "staff", "information", "process", "technical", "product", "price", "promise", "customer", "other"];
}

/// <summary>An opening on a day of the week.</summary>
public sealed record DeskHours(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);
