using System.Globalization;
using Heed.Act.Promises.Tables;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises;

/// <summary>Tells the log what happened to promises.</summary>
public sealed class PublishPromises(HeedDatabase database, RecordSignals record, RegisterSource register, SourceCatalogue catalogue) : PublishEntries<PromiseEntry>(database, record, register, catalogue)
{
    protected override RegisterSource.Input Source { get; } = new(PromiseSource.Key, PromiseSource.Kind, PromiseSource.Title, Mode.Identified, PromiseSource.Schema);

    protected override IQueryable<PromiseEntry> InOrder(IQueryable<PromiseEntry> entries) => entries.OrderBy(e => e.At).ThenBy(e => e.PromiseId).ThenBy(e => e.Number);

    protected override async Task<IReadOnlyList<Signal>> ToSignalsAsync(HeedDb db, IReadOnlyList<PromiseEntry> entries, CancellationToken cancel)
    {
        var ids = entries.Select(e => e.PromiseId).Distinct().ToList();
        var promises = await db.Promises.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        return [.. entries.Select(e => ToSignal(e, promises[e.PromiseId]))];
    }

    internal static Signal ToSignal(PromiseEntry entry, Promise its)
    {
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal)
        {
            ["promise"] = FieldValue.Of(its.Number),
            ["step"] = FieldValue.Of(Word(entry.Kind)),
            ["state"] = FieldValue.Of(Word(entry.State)),
        };
        if (entry.Data.GetValueOrDefault("answer") is { } answer) values["answer"] = FieldValue.Of(answer.ToLower(CultureInfo.InvariantCulture));
        if (entry.Kind is PromiseEntryKind.Kept or PromiseEntryKind.Late or PromiseEntryKind.Broken or PromiseEntryKind.Withdrawn)
        {
            values["outcome"] = FieldValue.Of(Word(entry.State));
            values["moves"] = FieldValue.Of(its.Moves);
        }

        // What the customer let us off is neither kept nor not.
        if (entry.Kind is PromiseEntryKind.Kept or PromiseEntryKind.Late or PromiseEntryKind.Broken) values["kept"] = FieldValue.Of(entry.Kind == PromiseEntryKind.Kept ? "yes" : "no");
        return new()
        {
            Id = entry.Id,
            Source = PromiseSource.Key,
            Kind = PromiseSource.Kind,
            HappenedAt = entry.At,
            Customer = its.Customer,
            Unit = its.Deliverer ?? its.FromUnit,
            Channel = Word(its.Channel),
            Values = values,
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["promiser"] = its.Promiser },
        };
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLower(CultureInfo.InvariantCulture);
}
