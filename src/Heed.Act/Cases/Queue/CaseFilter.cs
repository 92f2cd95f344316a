using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Units;

namespace Heed.Act.Cases.Queue;

/// <summary>Which cases of those one may know of are wanted.</summary>
public sealed record CaseFilter
{
    public QueueTab Tab { get; init; } = QueueTab.All;
    public CaseState? State { get; init; }
    public CasePriority? Priority { get; init; }
    public string? Owner { get; init; }

    /// <summary>A unit with all below it.</summary>
    public string? Unit { get; init; }

    public string? Customer { get; init; }
    public string? Matter { get; init; }
    public Guid? Rule { get; init; }

    /// <summary>Words of the title or summary, or a number.</summary>
    public string? Search { get; init; }

    internal IQueryable<Case> On(HeedDb db, IQueryable<Case> cases, string me, IReadOnlyList<string> myUnits, UnitTree tree, DateTimeOffset now)
    {
        var named = db.CaseMentions;
        cases = Tab switch
        {
            QueueTab.Mine => cases.Where(c => c.State != CaseState.Closed && c.Owner == me),
            QueueTab.MyUnits => myUnits.Count == 0 ? cases.Where(c => c.State != CaseState.Closed) : cases.Where(c => c.State != CaseState.Closed && c.Unit != null && myUnits.Contains(c.Unit)),
            QueueTab.Unassigned => cases.Where(c => c.State != CaseState.Closed && c.Owner == null),
            QueueTab.Overdue => cases.Where(c => c.State != CaseState.Closed && c.DueAt != null && c.DueAt < now),
            QueueTab.Named => cases.Where(c => named.Any(m => m.CaseId == c.Id && m.Account == me && m.SeenAt == null)),
            QueueTab.Open => cases.Where(c => c.State != CaseState.Closed),
            QueueTab.Closed => cases.Where(c => c.State == CaseState.Closed),
            _ => cases,
        };
        if (State is { } state) cases = cases.Where(c => c.State == state);
        if (Priority is { } priority) cases = cases.Where(c => c.Priority == priority);
        if (Given(Owner) is { } owner) cases = cases.Where(c => c.Owner == owner);
        if (Given(Customer) is { } customer) cases = cases.Where(c => c.Customer == customer);
        if (Given(Matter) is { } matter) cases = cases.Where(c => c.Matter == matter);
        if (Rule is { } rule) cases = cases.Where(c => c.RuleId == rule);
        if (Given(Unit) is { } unit)
        {
            var within = tree.Within(unit);
            cases = cases.Where(c => c.Unit != null && within.Contains(c.Unit));
        }

        return Given(Search) is { } words ? Matching(cases, words) : cases;
    }

    private static IQueryable<Case> Matching(IQueryable<Case> cases, string words)
    {
        var number = int.TryParse(words.TrimStart('#'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked : -1;
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // worked out by the database, which knows no culture of ours
        var small = words.ToLowerInvariant();
        return cases.Where(c => c.Number == number || c.Customer == words || c.Title.ToLower().Contains(small) || c.Summary.ToLower().Contains(small));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The queues everyone has.</summary>
public enum QueueTab
{
    All,
    Open,
    Mine,
    MyUnits,
    Unassigned,
    Overdue,

    /// <summary>A note names me.</summary>
    Named,

    Closed,
}
