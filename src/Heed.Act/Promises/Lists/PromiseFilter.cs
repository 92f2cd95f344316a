using Heed.Act.Cases;
using Heed.Base.Units;

namespace Heed.Act.Promises.Lists;

/// <summary>Which promises of those one may know of are wanted.</summary>
public sealed record PromiseFilter
{
    // Kept as words, states have no order in the database.
    private static readonly PromiseState[] s_open = [PromiseState.Asked, PromiseState.Confirmed, PromiseState.Refused, PromiseState.Offered];

    public PromiseTab Tab { get; init; } = PromiseTab.All;
    public PromiseState? State { get; init; }
    public string? Promiser { get; init; }

    /// <summary>A unit that must deliver, with all below it.</summary>
    public string? Deliverer { get; init; }

    public string? Customer { get; init; }

    /// <summary>The number of a case.</summary>
    public int? Case { get; init; }

    internal IQueryable<Promise> On(IQueryable<Promise> promises, CaseScope scope, UnitTree tree, DateTimeOffset now)
    {
        var (me, mine) = (scope.Account, scope.Units);
        promises = Tab switch
        {
            PromiseTab.Mine => promises.Where(p => s_open.Contains(p.State) && p.Promiser == me),
            PromiseTab.MyUnits => scope.All
                ? promises.Where(p => s_open.Contains(p.State) && p.Deliverer != null)
                : promises.Where(p => s_open.Contains(p.State) && p.Deliverer != null && mine.Contains(p.Deliverer)),
            PromiseTab.Waiting => scope.All
                ? promises.Where(p => p.State == PromiseState.Asked)
                : promises.Where(p => p.State == PromiseState.Asked && p.Deliverer != null && mine.Contains(p.Deliverer)),
            PromiseTab.ToTell => promises.Where(p => p.State == PromiseState.Refused || p.State == PromiseState.Offered),
            PromiseTab.Overdue => promises.Where(p => s_open.Contains(p.State) && p.DueAt < now),
            PromiseTab.Broken => promises.Where(p => p.State == PromiseState.Broken),
            PromiseTab.Open => promises.Where(p => s_open.Contains(p.State)),
            PromiseTab.Ended => promises.Where(p => !s_open.Contains(p.State)),
            _ => promises,
        };
        if (State is { } state) promises = promises.Where(p => p.State == state);
        if (Case is { } number) promises = promises.Where(p => p.CaseNumber == number);
        if (Given(Promiser) is { } promiser) promises = promises.Where(p => p.Promiser == promiser);
        if (Given(Customer) is { } customer) promises = promises.Where(p => p.Customer == customer);
        if (Given(Deliverer) is not { } unit) return promises;
        var within = tree.Within(unit);
        return promises.Where(p => p.Deliverer != null && within.Contains(p.Deliverer));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The lists everyone has.</summary>
public enum PromiseTab
{
    All,
    Open,

    /// <summary>I promised it.</summary>
    Mine,

    /// <summary>My units must deliver it.</summary>
    MyUnits,

    /// <summary>My units have not said yet whether they can.</summary>
    Waiting,

    /// <summary>The deliverer can't, or not by then: the customer must be told.</summary>
    ToTell,

    Overdue,
    Broken,
    Ended,
}
