using System.Globalization;
using Heed.Act.Complaints.Regimes;
using Heed.Act.Complaints.Tables;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints;

/// <summary>Tells the log what became of complaints.</summary>
public sealed class PublishComplaints(HeedDatabase database, RecordSignals record, RegisterSource register, SourceCatalogue catalogue) : PublishEntries<ComplaintEntry>(database, record, register, catalogue)
{
    protected override RegisterSource.Input Source { get; } = new(ComplaintSource.Register, ComplaintSource.RegisterKind, "Complaint register", Mode.Identified, ComplaintSource.RegisterSchema);

    protected override IQueryable<ComplaintEntry> InOrder(IQueryable<ComplaintEntry> entries) => entries.OrderBy(e => e.At).ThenBy(e => e.ComplaintId).ThenBy(e => e.Number);

    protected override async Task<IReadOnlyList<Signal>> ToSignalsAsync(HeedDb db, IReadOnlyList<ComplaintEntry> entries, CancellationToken cancel)
    {
        var ids = entries.Select(e => e.ComplaintId).Distinct().ToList();
        var complaints = await db.Complaints.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        var book = await FindRegister.OnAsync(db, cancel);
        return [.. entries.Select(e => ToSignal(e, complaints[e.ComplaintId], book))];
    }

    private static Signal ToSignal(ComplaintEntry entry, Complaint its, RegimeBook book)
    {
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal)
        {
            ["step"] = FieldValue.Of(Word(entry.Kind)),
            ["regime"] = FieldValue.Of(its.Regime),
            ["regulated"] = FieldValue.Of(its.Regulated ? "yes" : "no"),
        };
        if (its.Category.Length > 0) values["category"] = FieldValue.Of(its.Category);
        if (entry.Kind == ComplaintEntryKind.Answered)
        {
            if (its.Outcome is { } outcome) values["outcome"] = FieldValue.Of(Word(outcome));
            if (its.Cause is { } cause) values["cause"] = FieldValue.Of(cause);
            if (its.RedressCents is { } cents) values["redress"] = FieldValue.Of(cents / 100.0);
            values["days"] = FieldValue.Of(book.ClockOf(book.Of(its.Regime)).Taken(its.ReceivedAt, entry.At));
            values["in_time"] = FieldValue.Of(entry.At <= its.DueAt ? "yes" : "no");
        }

        return new()
        {
            Id = entry.Id,
            Source = ComplaintSource.Register,
            Kind = ComplaintSource.RegisterKind,
            HappenedAt = entry.At,
            Customer = its.Customer,
            Unit = its.Unit,
            Channel = its.Channel,
            Language = its.Language,
            Values = values,
            Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["complaint"] = its.Number },
        };
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLower(CultureInfo.InvariantCulture);
}
