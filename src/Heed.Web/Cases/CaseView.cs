using Heed.Act.Cases;

namespace Heed.Web.Cases;

/// <summary>A case as programs see it.</summary>
/// <param name="Number">What people call it by.</param>
/// <param name="Version">Rises with every change; send it back with yours.</param>
/// <param name="Title">What people see in lists.</param>
/// <param name="State"><c>new</c>, <c>working</c>, <c>waiting</c> or <c>closed</c>.</param>
/// <param name="Priority"><c>low</c>, <c>normal</c>, <c>high</c> or <c>urgent</c>.</param>
/// <param name="Matter">The kind of trouble.</param>
public sealed record CaseView(int Number, int Version, string Title, string State, string Priority, string Matter)
{
    public string? Summary { get; init; }
    public string? Customer { get; init; }
    public string? Unit { get; init; }
    public string? Owner { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public int Relays { get; init; }
    public int Reopenings { get; init; }
    public string? Cause { get; init; }
    public string? Action { get; init; }
    public int? MergedInto { get; init; }
    public IReadOnlyList<PlaybookStep> Steps { get; init; } = [];

    /// <summary>Ids of the signals it is about; only where one case is asked for.</summary>
    public IReadOnlyList<Guid>? Signals { get; init; }

    /// <summary>Its history, oldest first; only where one case is asked for.</summary>
    public IReadOnlyList<EntryView>? Entries { get; init; }

    /// <param name="its">The case.</param>
    /// <param name="texts">Whether what was said may be told.</param>
    public static CaseView Of(Case its, bool texts) => new(its.Number, its.Version, its.Title, Word(its.State), Word(its.Priority), its.Matter)
    {
        Summary = texts ? its.Summary : null,
        Customer = its.Customer,
        Unit = its.Unit,
        Owner = its.Owner,
        OpenedAt = its.OpenedAt,
        DueAt = its.DueAt,
        ClosedAt = its.ClosedAt,
        Relays = its.Relays,
        Reopenings = its.Reopenings,
        Cause = its.Cause,
        Action = texts ? its.Action : null,
        MergedInto = its.MergedInto,
        Steps = its.Steps,
    };

    internal static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <summary>A line of a case's history.</summary>
public sealed record EntryView(Guid Id, int Number, DateTimeOffset At, string By, string Kind, string? Text, IReadOnlyDictionary<string, string> Data)
{
    public static EntryView Of(CaseEntry entry, bool texts) => new(entry.Id, entry.Number, entry.At, entry.By, CaseView.Word(entry.Kind), texts ? entry.Text : null, entry.Data);
}

/// <param name="Items">The newest first.</param>
/// <param name="Next">What to send as <c>cursor</c> for the next page; null at the end.</param>
public sealed record CasesView(IReadOnlyList<CaseView> Items, string? Next);
