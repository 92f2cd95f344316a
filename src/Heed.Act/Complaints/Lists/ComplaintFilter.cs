using Heed.Base.Units;

namespace Heed.Act.Complaints.Lists;

/// <summary>Which complaints of those one may know of are wanted.</summary>
public sealed record ComplaintFilter
{
    public ComplaintTab Tab { get; init; } = ComplaintTab.All;
    public string? Category { get; init; }
    public string? Regime { get; init; }
    public bool? Regulated { get; init; }
    public ComplaintOutcome? Outcome { get; init; }
    public string? Customer { get; init; }

    /// <summary>A unit with all below it.</summary>
    public string? Unit { get; init; }

    /// <summary>Came in at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Came in before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    internal IQueryable<Complaint> On(IQueryable<Complaint> complaints, UnitTree tree, DateTimeOffset now)
    {
        complaints = Tab switch
        {
            ComplaintTab.Open => complaints.Where(c => c.EndedAt == null),
            ComplaintTab.Overdue => complaints.Where(c => c.EndedAt == null && c.DueAt < now),
            ComplaintTab.ToAcknowledge => complaints.Where(c => c.EndedAt == null && c.AcknowledgedAt == null),
            ComplaintTab.Settled => complaints.Where(c => c.EndedAt == null && c.Outcome == ComplaintOutcome.Settled),
            ComplaintTab.Ended => complaints.Where(c => c.EndedAt != null),
            _ => complaints,
        };
        if (Given(Category) is { } category) complaints = complaints.Where(c => c.Category == category);
        if (Given(Regime) is { } regime) complaints = complaints.Where(c => c.Regime == regime);
        if (Regulated is { } regulated) complaints = complaints.Where(c => c.Regulated == regulated);
        if (Outcome is { } outcome) complaints = complaints.Where(c => c.Outcome == outcome);
        if (Given(Customer) is { } customer) complaints = complaints.Where(c => c.Customer == customer);
        if (From is { } from) complaints = complaints.Where(c => c.ReceivedAt >= from);
        if (Until is { } until) complaints = complaints.Where(c => c.ReceivedAt < until);
        if (Given(Unit) is not { } unit) return complaints;
        var within = tree.Within(unit);
        return complaints.Where(c => c.Unit != null && within.Contains(c.Unit));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The lists everyone has.</summary>
public enum ComplaintTab
{
    All,
    Open,
    Overdue,

    /// <summary>Nobody has said yet that it came in.</summary>
    ToAcknowledge,

    /// <summary>Paid at once; the customer is to be told.</summary>
    Settled,

    Ended,
}
