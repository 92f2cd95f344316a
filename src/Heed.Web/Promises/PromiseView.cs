using Heed.Act.Promises;

namespace Heed.Web.Promises;

/// <summary>A promise as programs see it.</summary>
/// <param name="Number">What people call it by.</param>
/// <param name="Version">Rises with every change; send it back with yours.</param>
/// <param name="State"><c>asked</c>, <c>confirmed</c>, <c>refused</c>, <c>offered</c>, <c>kept</c>, <c>late</c>, <c>broken</c> or <c>withdrawn</c>.</param>
/// <param name="MadeAt">When it was promised.</param>
/// <param name="DueAt">By when.</param>
public sealed record PromiseView(int Number, int Version, string State, DateTimeOffset MadeAt, DateTimeOffset DueAt)
{
    public string? What { get; init; }
    public string? Customer { get; init; }
    public string? Whom { get; init; }
    public string Promiser { get; init; } = "";

    /// <summary>Null where the promiser delivers.</summary>
    public string? Deliverer { get; init; }

    public string Channel { get; init; } = "";
    public int? Case { get; init; }
    public Guid? Signal { get; init; }

    /// <summary>From when on it counts as broken.</summary>
    public DateTimeOffset BreaksAt { get; init; }

    /// <summary>The date the deliverer offered instead.</summary>
    public DateTimeOffset? OfferedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How often another date was agreed.</summary>
    public int Moves { get; init; }

    /// <summary>Numbers of the cases it became when it was broken; only where one promise is asked for.</summary>
    public IReadOnlyList<int>? Cases { get; init; }

    /// <summary>Its history, oldest first; only where one promise is asked for.</summary>
    public IReadOnlyList<PromiseEntryView>? Entries { get; init; }

    /// <param name="its">The promise.</param>
    /// <param name="texts">Whether what was said may be told.</param>
    public static PromiseView Of(Promise its, bool texts) => new(its.Number, its.Version, Word(its.State), its.MadeAt, its.DueAt)
    {
        What = texts ? its.What : null,
        Customer = its.Customer,
        Whom = texts ? its.Whom : null,
        Promiser = its.Promiser,
        Deliverer = its.Deliverer,
        Channel = Word(its.Channel),
        Case = its.CaseNumber,
        Signal = its.Signal,
        BreaksAt = its.BreaksAt,
        OfferedAt = its.OfferedAt,
        DeliveredAt = its.DeliveredAt,
        EndedAt = its.EndedAt,
        Moves = its.Moves,
    };

    public static PromiseView Of(ShowPromise.Shown shown) => Of(shown.Promise, shown.Scope.Texts) with
    {
        Cases = [.. shown.Cases.Select(c => c.Number)],
        Entries = [.. shown.Entries.Select(e => new PromiseEntryView(e.Id, e.Number, e.At, e.By, Word(e.Kind), shown.Scope.Texts ? e.Text : null, e.Data))],
    };

    internal static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <summary>A line of a promise's history.</summary>
public sealed record PromiseEntryView(Guid Id, int Number, DateTimeOffset At, string By, string Kind, string? Text, IReadOnlyDictionary<string, string> Data);

/// <param name="Items">The newest first.</param>
/// <param name="Next">What to send as <c>cursor</c> for the next page; null at the end.</param>
public sealed record PromisesView(IReadOnlyList<PromiseView> Items, string? Next);
