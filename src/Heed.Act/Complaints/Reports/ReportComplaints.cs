using Heed.Act.Cases;
using Heed.Act.Complaints.Regimes;
using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Measures.Survival;
using Heed.Measures.Times;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints.Reports;

/// <summary>Counts the complaints of a period.</summary>
public sealed class ReportComplaints(HeedDatabase database, TimeProvider time)
{
    // What was answered on the day it came in took no day, and a curve of durations begins above 0.
    private const double SameDay = 0.01;

    /// <param name="From">First day.</param>
    /// <param name="To">Last day, itself included.</param>
    /// <param name="Unit">A unit with all below it; null for all.</param>
    public sealed record Input(DateOnly From, DateOnly To, string? Unit = null);

    public async Task<Result<ComplaintReport>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Analyst) return ComplaintsErrors.AnalystsOnly;
        if (input.From > input.To || input.From.Year < 1990 || input.To.Year > 2099) return ComplaintsErrors.BadPeriod;
        await using var db = database.For(actor.Workspace);
        var book = await FindRegister.OnAsync(db, cancel);
        var (from, until) = (StartOf(input.From, book), StartOf(input.To.AddDays(1), book));
        var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
        var scope = await CaseScope.OfAsync(db, actor, cancel);
        var end = until < time.GetUtcNow() ? until : time.GetUtcNow();
        // All that came in before its end and had not ended before its beginning.
        var known = await new Lists.ComplaintFilter { Unit = input.Unit }.On(scope.ComplaintsOf(db).AsNoTracking(), tree, end).Where(c => c.ReceivedAt < until && (c.ReceivedAt >= from || c.EndedAt == null || c.EndedAt >= from)).ToListAsync(cancel);
        return Of(input, known, from, end, book);
    }

    internal static ComplaintReport Of(Input input, IReadOnlyList<Complaint> known, DateTimeOffset from, DateTimeOffset end, RegimeBook book)
    {
        var received = known.Where(c => c.ReceivedAt >= from).ToList();
        var ended = known.Where(c => c.EndedAt >= from && c.EndedAt < end).ToList();
        var open = known.Where(c => c.EndedAt is null || c.EndedAt >= end).ToList();
        var answered = ended.Where(c => c.Outcome != ComplaintOutcome.Withdrawn).ToList();
        var overdue = open.Count(c => c.DueAt < end);
        var repeated = received.Where(c => c.Customer is not null).GroupBy(c => c.Customer).Where(g => g.Count() > 1).ToList();
        return new(input.From, input.To, received.Count, ended.Count, open.Count, overdue)
        {
            Book = book,
            Cuts = new Dictionary<ReportCut, IReadOnlyList<ReportLine>>
            {
                [ReportCut.Category] = Lines(received, c => c.Category, end),
                [ReportCut.Product] = Lines(received, c => c.Product, end),
                [ReportCut.Regime] = Lines(received, c => c.Regime, end),
                [ReportCut.Channel] = Lines(received, c => c.Channel, end),
                [ReportCut.Outcome] = Lines(ended, c => c.Outcome?.ToString(), end),
                [ReportCut.Cause] = Lines(answered, c => c.Cause, end),
            },
            Days = TimeSummary.Of([.. received.Where(c => c.Outcome != ComplaintOutcome.Withdrawn).Select(c => LifetimeOf(c, end, book))]),
            InTime = new(answered.Count(c => c.EndedAt <= c.DueAt), answered.Count + overdue),
            Upheld = new(answered.Count(c => c.Outcome is ComplaintOutcome.Upheld or ComplaintOutcome.Partly or ComplaintOutcome.Settled), answered.Count),
            RedressCents = answered.Sum(c => c.RedressCents ?? 0),
            Paid = answered.Count(c => c.RedressCents > 0),
            RepeatCustomers = repeated.Count,
            RepeatComplaints = repeated.Sum(g => g.Count()),
        };
    }

    private static Lifetime LifetimeOf(Complaint its, DateTimeOffset end, RegimeBook book)
    {
        var done = its.EndedAt is { } ended && ended < end;
        return new(Math.Max(SameDay, book.ClockOf(book.Of(its.Regime)).Taken(its.ReceivedAt, done ? its.EndedAt!.Value : end)), done);
    }

    private static List<ReportLine> Lines(IReadOnlyList<Complaint> complaints, Func<Complaint, string?> by, DateTimeOffset end) =>
        [.. complaints.GroupBy(c => by(c) ?? "", StringComparer.Ordinal).Select(g => new ReportLine(g.Key, g.Count(), g.Count(c => c.EndedAt < end), g.Count(c => IsLate(c, end)))).OrderByDescending(l => l.Count).ThenBy(l => l.Key, StringComparer.Ordinal)];

    private static bool IsLate(Complaint its, DateTimeOffset end) => its.Outcome != ComplaintOutcome.Withdrawn && (its.EndedAt < end ? its.EndedAt > its.DueAt : its.DueAt < end);

    private static DateTimeOffset StartOf(DateOnly day, RegimeBook book)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(wall, book.Desk.Zone.GetUtcOffset(wall)).ToUniversalTime();
    }
}
