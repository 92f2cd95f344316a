using Heed.Act.Complaints;

namespace Heed.Web.Complaints;

/// <summary>A complaint as programs see it.</summary>
/// <param name="Number">What people call it by, such as <c>2026-0001</c>.</param>
/// <param name="Version">Rises with every change.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="DueAt">Until when it is to be answered.</param>
public sealed record ComplaintView(string Number, int Version, DateTimeOffset ReceivedAt, DateTimeOffset DueAt)
{
    /// <summary>The id of the signal it came in as.</summary>
    public Guid Signal { get; init; }

    /// <summary>The key of the source it came in by.</summary>
    public string Source { get; init; } = "";

    public DateTimeOffset EnteredAt { get; init; }
    public string? Channel { get; init; }
    public string? Customer { get; init; }
    public string? Whom { get; init; }
    public string? Unit { get; init; }
    public string? Language { get; init; }
    public string Category { get; init; } = "";
    public string? Product { get; init; }
    public string? Words { get; init; }

    /// <summary>In the desk's currency.</summary>
    public decimal? Claim { get; init; }

    /// <summary>The key of the regime it falls under.</summary>
    public string Regime { get; init; } = "";

    public bool Regulated { get; init; }
    public DateTimeOffset AcknowledgeBy { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>When it was answered or withdrawn.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary><c>upheld</c>, <c>partly</c>, <c>rejected</c>, <c>settled</c> or <c>withdrawn</c>.</summary>
    public string? Outcome { get; init; }

    /// <summary>Null while it is open, and where it was withdrawn.</summary>
    public bool? InTime { get; init; }

    public decimal? Redress { get; init; }
    public string? Cause { get; init; }

    /// <summary>Numbers of the cases it became part of; only where one complaint is asked for.</summary>
    public IReadOnlyList<int>? Cases { get; init; }

    /// <summary>Its history, oldest first; only where one complaint is asked for.</summary>
    public IReadOnlyList<ComplaintEntryView>? Entries { get; init; }

    /// <param name="its">The complaint.</param>
    /// <param name="texts">Whether what was said may be told.</param>
    public static ComplaintView Of(Complaint its, bool texts) => new(its.Number, its.Version, its.ReceivedAt, its.DueAt)
    {
        Signal = its.Signal,
        Source = its.Source,
        EnteredAt = its.EnteredAt,
        Channel = its.Channel,
        Customer = its.Customer,
        Whom = texts ? its.Whom : null,
        Unit = its.Unit,
        Language = its.Language,
        Category = its.Category,
        Product = its.Product,
        Words = texts ? its.Words : null,
        Claim = texts ? its.ClaimCents / 100m : null,
        Regime = its.Regime,
        Regulated = its.Regulated,
        AcknowledgeBy = its.AcknowledgeBy,
        AcknowledgedAt = its.AcknowledgedAt,
        HeldAt = its.HeldAt,
        EndedAt = its.EndedAt,
        Outcome = its.Outcome is { } outcome ? Word(outcome) : null,
        InTime = its.InTime,
        Redress = texts ? its.RedressCents / 100m : null,
        Cause = its.Cause,
    };

    public static ComplaintView Of(ShowComplaint.Shown shown) => Of(shown.Complaint, shown.Scope.Texts) with
    {
        Cases = [.. shown.Cases.Select(c => c.Number)],
        Entries = [.. shown.Entries.Select(e => new ComplaintEntryView(e.Id, e.Number, e.At, e.By, Word(e.Kind), shown.Scope.Texts ? e.Text : null, shown.Scope.Texts ? e.Data : new Dictionary<string, string>(StringComparer.Ordinal)))],
    };

    internal static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <summary>A line of a complaint's history.</summary>
public sealed record ComplaintEntryView(Guid Id, int Number, DateTimeOffset At, string By, string Kind, string? Text, IReadOnlyDictionary<string, string> Data);

/// <param name="Items">The newest first.</param>
/// <param name="Next">What to send as <c>cursor</c> for the next page; null at the end.</param>
public sealed record ComplaintsView(IReadOnlyList<ComplaintView> Items, string? Next);

/// <summary>A complaint to enter.</summary>
public sealed record EnterComplaintBody
{
    /// <summary>What they said.</summary>
    public string? Words { get; init; }

    /// <summary>The id the company's own systems use.</summary>
    public string? Customer { get; init; }

    /// <summary>Who complained, where the company has no number for them.</summary>
    public string? Whom { get; init; }

    public string? Email { get; init; }

    /// <summary>One of the register's categories.</summary>
    public string? Category { get; init; }

    public string? Product { get; init; }

    /// <summary>What they ask for, in the desk's currency.</summary>
    public decimal? Claim { get; init; }

    public string? Channel { get; init; }

    /// <summary>Left out, the category decides.</summary>
    public bool? Regulated { get; init; }

    /// <summary>The key of a regime; left out, category and country decide.</summary>
    public string? Regime { get; init; }

    public string? Language { get; init; }
    public string? Unit { get; init; }

    /// <summary>When it came in; left out, now.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The sender's own id for it: sent twice, there is one complaint.</summary>
    public Guid? Id { get; init; }
}
