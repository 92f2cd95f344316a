using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Cases;

/// <summary>Tells the log what happened to cases.</summary>
public sealed class PublishCases(HeedDatabase database, RecordSignals record, RegisterSource register, SourceCatalogue catalogue) : PublishEntries<CaseEntry>(database, record, register, catalogue)
{
    protected override RegisterSource.Input Source { get; } = new(CaseSource.Key, CaseSource.Kind, "Cases", Mode.Identified, CaseSource.Schema);

    protected override IQueryable<CaseEntry> InOrder(IQueryable<CaseEntry> entries) => entries.OrderBy(e => e.At).ThenBy(e => e.CaseId).ThenBy(e => e.Number);

    protected override async Task<IReadOnlyList<Signal>> ToSignalsAsync(HeedDb db, IReadOnlyList<CaseEntry> entries, CancellationToken cancel)
    {
        var ids = entries.Select(e => e.CaseId).Distinct().ToList();
        var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        var desk = await FindDesk.OnAsync(db, cancel);
        return [.. entries.Select(e => ToSignal(e, cases[e.CaseId], desk))];
    }

    internal static Signal ToSignal(CaseEntry entry, Case its, Desk desk)
    {
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal)
        {
            ["case"] = FieldValue.Of(its.Number),
            ["step"] = FieldValue.Of(Word(entry.Kind.ToString())),
            ["state"] = FieldValue.Of(Word(entry.State)),
            ["priority"] = FieldValue.Of(Word(its.Priority.ToString())),
        };
        if (its.Matter.Length > 0) values["matter"] = FieldValue.Of(its.Matter);
        if (entry.Kind == EntryKind.Closed)
        {
            values["cause"] = FieldValue.Of(entry.Data["cause"]);
            values["relays"] = FieldValue.Of(its.Relays);
            values["hours"] = FieldValue.Of(Math.Round(desk.Between(its.OpenedAt, entry.At).TotalHours, 2));
        }

        if (entry.Kind == EntryKind.Answered) values["solved"] = FieldValue.Of(entry.Data["solved"]);
        return new()
        {
            Id = entry.Id,
            Source = CaseSource.Key,
            Kind = CaseSource.Kind,
            HappenedAt = entry.At,
            Customer = its.Customer,
            Unit = its.Unit,
            Language = its.Language,
            Values = values,
        };
    }

    private static string Word(string name) => name.ToLowerInvariant();
}
