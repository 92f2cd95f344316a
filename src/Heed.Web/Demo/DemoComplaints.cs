using Heed.Act.Complaints;
using Heed.Measures.Money;

namespace Heed.Web.Demo;

/// <summary>A complaint of the demo company, with what became of it.</summary>
/// <param name="Id">Its signal's.</param>
/// <param name="Customer">Place among the customers; null for somebody unknown.</param>
/// <param name="Branch">Place among the branches.</param>
/// <param name="Category">What it is about.</param>
/// <param name="At">When it came in.</param>
public sealed record DemoComplaint(Guid Id, int? Customer, int Branch, string Category, DateTimeOffset At)
{
    public string Channel { get; init; } = "";
    public long? ClaimCents { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }
    public DateTimeOffset? HeldAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public ComplaintOutcome Outcome { get; init; }
    public long? RedressCents { get; init; }
    public int Minutes { get; init; }

    /// <summary>Whether it was answered after its limit.</summary>
    public bool Late { get; init; }

    /// <summary>Of an open one with a claim: what the complaint rule must say.</summary>
    public SettlementVerdict? Verdict { get; init; }
}

/// <summary>The laws by which a year of the demo company's complaints comes about.</summary>
public static class DemoComplaints
{
    /// <param name="Name">The word.</param>
    /// <param name="Regime">The kind of regime; null where supervisors have no rules for it.</param>
    /// <param name="Ended">How many a year are answered or withdrawn.</param>
    /// <param name="Minutes">What one takes on average.</param>
    /// <param name="Cause">Why it mostly comes to it.</param>
    public sealed record Category(string Name, string? Regime, int Ended, int Minutes, string Cause);

    public static IReadOnlyList<Category> Categories { get; } =
    [
        new("fees", null, 60, 24, "price"),
        new("service", null, 40, 30, "staff"),
        new("digital", null, 40, 18, "technical"),
        new("information", null, 12, 20, "information"),
        new("payments", "payments", 45, 40, "process"),
        new("cards", "payments", 30, 35, "technical"),
        new("accounts", "banking", 25, 45, "process"),
        new("loans", "banking", 20, 50, "information"),
    ];

    /// <summary>What an hour of work costs, in hundredths of a euro.</summary>
    public const long HourCents = 6_000;

    /// <summary>Settled for a customer within a year at most.</summary>
    public const long CapCents = 5_000;

    /// <summary>What is settled at once among those answered, each.</summary>
    public const long SettledCents = 2_000;

    private const int Days = 360;
    private const int LastEnded = 13;

    // Those that may be late came in so long before the last day that they have ended all the same.
    private const int Settles = 45;

    private static readonly int[] s_spread = [-6, -3, 0, 3, 6];
    private static readonly string[] s_channels = ["phone", "mail", "web", "inperson", "letter"];

    /// <summary>The open ones: category, days before the last day, claim, who, and what the rule must say.</summary>
    private static readonly (string Category, int Age, long? Claim, Who Who, SettlementVerdict? Verdict)[] s_open =
    [
        ("fees", 9, 1_200, Who.Somebody, SettlementVerdict.Offered),
        ("fees", 5, 950, Who.Somebody, SettlementVerdict.Offered),
        ("fees", 6, 4_000, Who.Somebody, SettlementVerdict.Dearer),
        ("fees", 4, 1_500, Who.SettledBefore, SettlementVerdict.OverCap),
        ("fees", 3, 800, Who.Unknown, SettlementVerdict.Unknown),
        ("service", 8, 2_500, Who.Somebody, SettlementVerdict.Offered),
        ("service", 2, 15_000, Who.Somebody, SettlementVerdict.Dearer),
        ("digital", 7, 1_000, Who.Somebody, SettlementVerdict.Offered),
        ("digital", 1, null, Who.Somebody, null),
        ("information", 6, 500, Who.Somebody, SettlementVerdict.TooFew),
        ("payments", 10, 2_000, Who.Somebody, SettlementVerdict.Regulated),
        ("cards", 5, 1_500, Who.Somebody, SettlementVerdict.Regulated),
        ("accounts", 34, null, Who.Somebody, null),
        ("loans", 11, null, Who.Somebody, null),
    ];

    private enum Who
    {
        Somebody,

        /// <summary>For whom so much was settled within the year that the cap is nearly reached.</summary>
        SettledBefore,

        Unknown,
    }

    public static IReadOnlyList<DemoComplaint> All(DemoSettings settings, IReadOnlyList<DemoCustomer> customers)
    {
        var dice = Dice.For(settings.Seed, "complaints");
        var calendar = new DemoCalendar(settings);
        var last = new DateTimeOffset(settings.EndsOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var taken = new HashSet<int>();
        List<DemoComplaint> made = [];
        int? settledBefore = null;
        foreach (var category in Categories)
        {
            int? before = null;
            for (var k = 0; k < category.Ended; k++)
            {
                var at = At(category, k, last, calendar, dice);
                // One in twenty complains again, about something else than before; two of the fees are the same customer's, settled both times.
                var again = k % 20 == 19 && before is not null;
                var customer = category.Name == "fees" && k is 40 && settledBefore is { } known ? known : again ? before!.Value : Pick(category, k, customers, taken, dice);
                if (category.Name == "fees" && k == 20) settledBefore = customer;
                before = customer;
                made.Add(Ended(category, k, customer, customers[customer].Branch, at, (last - at).TotalDays > Settles, dice));
            }
        }

        foreach (var (category, age, claim, who, verdict) in s_open)
        {
            int? customer = who switch { Who.Unknown => null, Who.SettledBefore => settledBefore, _ => Pick(null, 0, customers, taken, dice) };
            var at = last.AddDays(-age).AddHours(8 + (6 * dice.Unit()));
            made.Add(new(dice.Id(at), customer, customer is { } known ? customers[known].Branch : 0, category, at) { Channel = dice.Pick(s_channels), ClaimCents = claim, Verdict = verdict, AcknowledgedAt = age > 2 ? at.AddHours(20) : null });
        }

        return [.. made.OrderBy(c => c.At)];
    }

    private static DemoComplaint Ended(Category category, int k, int customer, int branch, DateTimeOffset at, bool maySlip, Dice dice)
    {
        var (late, held) = (maySlip && k % 12 == 5, maySlip && category.Regime == "payments" && k % 12 == 9);
        // Two to ten days of the calendar are within every limit, thirty and more beyond each that was not put off.
        var ended = at.AddDays(late ? 33 : held ? 30 : 2 + (8 * dice.Unit()));
        var outcome = category.Regime is null && k % 20 == 0 ? ComplaintOutcome.Settled
            : (k % 10) switch { 1 or 2 or 3 or 4 => ComplaintOutcome.Upheld, 5 or 6 => ComplaintOutcome.Partly, 9 when !late && !held => ComplaintOutcome.Withdrawn, _ => ComplaintOutcome.Rejected };
        long? claim = outcome == ComplaintOutcome.Settled ? SettledCents : k % 3 == 0 ? null : 1_000 + (500 * dice.Below(20));
        return new(dice.Id(at), customer, branch, category.Name, at)
        {
            Channel = dice.Pick(s_channels),
            ClaimCents = claim,
            AcknowledgedAt = at.AddHours(4 + (20 * dice.Unit())),
            HeldAt = held ? at.AddDays(13) : null,
            EndedAt = ended,
            Outcome = outcome,
            RedressCents = outcome switch { ComplaintOutcome.Settled or ComplaintOutcome.Upheld => claim, ComplaintOutcome.Partly => claim / 2, _ => null },
            Minutes = category.Minutes + s_spread[k % s_spread.Length],
            Late = late,
        };
    }

    /// <summary>Spread over the year; half of what is digital falls into the failure of one region.</summary>
    private static DateTimeOffset At(Category category, int k, DateTimeOffset last, DemoCalendar calendar, Dice dice)
    {
        var hour = 8 + (6 * dice.Unit());
        if (category.Name == "digital" && k % 2 == 1)
        {
            var day = (k + 0.5) / category.Ended * 7 * DemoCalendar.FailureWeeks;
            return new DateTimeOffset(calendar.FailureFrom.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(Math.Floor(day)).AddHours(hour);
        }

        return last.AddDays(Math.Floor(-Days + ((Days - LastEnded) * (k + 0.5) / category.Ended))).AddHours(hour);
    }

    /// <summary>Somebody who has not complained yet, as long as there are some; of the region that fails where it did.</summary>
    private static int Pick(Category? category, int k, IReadOnlyList<DemoCustomer> customers, HashSet<int> taken, Dice dice)
    {
        var failing = category?.Name == "digital" && k % 2 == 1;
        for (var tries = 0; ; tries++)
        {
            var customer = dice.Below(customers.Count);
            if (tries < 200 && failing && DemoUnits.Branches[customers[customer].Branch].Region != DemoUnits.FailingRegion) continue;
            if (tries < 400 && !taken.Add(customer)) continue;
            return customer;
        }
    }
}
