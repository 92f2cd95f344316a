using Heed.Act.Promises;

namespace Heed.Web.Demo;

/// <summary>A promise of the demo company, as it went.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Customer">Place among the customers.</param>
/// <param name="What">What was promised.</param>
/// <param name="MadeAt">When.</param>
/// <param name="DueAt">By when.</param>
/// <param name="Outcome">What became of it; null where it is open still.</param>
/// <param name="EndedAt">When it ended; where it was broken, when the customer felt it.</param>
/// <param name="LeftOn">The day the customer left for good; null where they stayed.</param>
public sealed record DemoPromise(Guid Id, int Customer, string What, DateTimeOffset MadeAt, DateTimeOffset DueAt, PromiseState? Outcome, DateTimeOffset EndedAt, DateOnly? LeftOn)
{
    /// <summary>How long it shows in what the customer says.</summary>
    public const int Lasting = 180;
}

/// <summary>
/// What the demo company promised in its two years, and the laws by which it was kept: docs/demo.md says them in words. The region of the customer's branch delivers, and
/// one region keeps its word less often than the others.
/// </summary>
public static class DemoPromises
{
    /// <summary>Promises made for each customer in the two years, on average.</summary>
    public const double PerCustomer = 0.09;

    /// <summary>The region that breaks most.</summary>
    public const string WorstRegion = "dk";

    /// <summary>Shares kept, late and withdrawn; the rest is broken. First elsewhere, then in the worst region.</summary>
    public static IReadOnlyList<double> Shares { get; } = [0.72, 0.10, 0.04];

    /// <summary>The same in <see cref="WorstRegion"/>.</summary>
    public static IReadOnlyList<double> WorstShares { get; } = [0.47, 0.14, 0.04];

    /// <summary>What an outcome adds to the recommendation for <see cref="DemoPromise.Lasting"/> days.</summary>
    public static double EffectOf(PromiseState? outcome) => outcome switch { PromiseState.Kept => 0.3, PromiseState.Late => -0.5, PromiseState.Broken => -1.5, _ => 0 };

    /// <summary>The chance that a customer leaves within <see cref="DemoPromise.Lasting"/> days after it.</summary>
    public static double LeavingAfter(PromiseState outcome) => outcome switch { PromiseState.Kept => 0.04, PromiseState.Late => 0.09, PromiseState.Broken => 0.22, _ => 0 };

    private static readonly string[] s_whats = ["A call back", "An answer in writing", "The fee paid back", "A new card by post", "The loan papers", "A meeting with an adviser"];
    private static readonly int[] s_days = [1, 2, 3, 5, 7];

    public static DemoPromise[] All(DemoSettings settings, IReadOnlyList<DemoCustomer> customers)
    {
        var dice = Dice.For(settings.Seed, "promises");
        var first = new DateTimeOffset(settings.EndsOn.AddDays(1 - settings.Days).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var end = new DateTimeOffset(settings.EndsOn.ToDateTime(new(15, 0)), TimeSpan.Zero);
        List<DemoPromise> made = [];
        for (var i = 0; i < customers.Count; i++)
        {
            if (!dice.Chance(PerCustomer)) continue;
            var (day, hour) = (dice.Below(settings.Days), 8 + (6 * dice.Unit()));
            made.Add(Make(i, DemoUnits.Branches[customers[i].Branch].Region == WorstRegion ? WorstShares : Shares, first.AddDays(day).AddHours(hour), end, dice));
        }

        return [.. made.OrderBy(p => p.MadeAt)];
    }

    private static DemoPromise Make(int customer, IReadOnlyList<double> shares, DateTimeOffset madeAt, DateTimeOffset end, Dice dice)
    {
        var id = dice.Id(madeAt);
        var what = dice.Pick(s_whats);
        var due = madeAt.AddDays(dice.Pick(s_days));
        PromiseState outcome = dice.Weighted([.. shares, 1 - shares.Sum()]) switch { 0 => PromiseState.Kept, 1 => PromiseState.Late, 2 => PromiseState.Withdrawn, _ => PromiseState.Broken };
        var part = 0.2 + (0.75 * dice.Unit());
        var ended = outcome switch
        {
            PromiseState.Kept or PromiseState.Withdrawn => madeAt + ((due - madeAt) * part),
            PromiseState.Late => due.AddMinutes(60 + (240 * part)),
            _ => due.AddDays(2),
        };
        var leaves = dice.Chance(LeavingAfter(outcome));
        var away = 3 + dice.Below(DemoPromise.Lasting - 3);
        DateOnly? left = leaves && ended.AddDays(away) < end ? DateOnly.FromDateTime(ended.UtcDateTime).AddDays(away) : null;
        // A broken one breaks eight business hours after its date, which a week holds whatever the holidays.
        var over = outcome == PromiseState.Broken ? due.AddDays(7) : ended;
        return over < end ? new(id, customer, what, madeAt, due, outcome, ended, left) : new(id, customer, what, madeAt, due > end ? due : end.AddHours(20 + (100 * part)), null, end, null);
    }
}
