using Heed.Base.Customers;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Listen.Imports;
using Heed.Listen.Imports.Files;

namespace Heed.Listen.Contacts;

/// <summary>
/// Brings in a list of contacts: who they are, what is known of them, who does not want to be asked. The whole file is read first: one row that can't be used,
/// and nothing is stored. The same file twice changes nothing.
/// </summary>
public sealed class ImportContacts(KeepCustomers keep)
{
    private const int MostNamed = 20;

    public sealed record Input(string File, bool DryRun = false);

    public async Task<Result<ContactReport>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (Check(input.File, cancel).Failed(out var problem, out var report)) return problem;
        using var rows = OpenTable.Open(input.File).Value;
        var columns = ContactColumns.Find(rows.Columns)!;
        KeepCustomers.Outcome outcome = new(0, 0, 0, 0);
        List<CustomerFacts> batch = new(KeepCustomers.AtOnce);
        while (rows.Read())
        {
            batch.Add(Read(rows, columns).Value);
            if (batch.Count < KeepCustomers.AtOnce) continue;
            if ((await keep.RunAsync(batch, input.DryRun, actor, cancel)).Failed(out problem, out var kept)) return problem;
            outcome = outcome.Plus(kept);
            batch.Clear();
        }

        if ((await keep.RunAsync(batch, input.DryRun, actor, cancel)).Failed(out problem, out var last)) return problem;
        outcome = outcome.Plus(last);
        return report with { DryRun = input.DryRun, Added = outcome.Added, Changed = outcome.Changed, Unchanged = outcome.Unchanged, OptedOut = outcome.OptedOut };
    }

    private static Result<ContactReport> Check(string file, CancellationToken cancel)
    {
        if (OpenTable.Open(file).Failed(out var problem, out var opened)) return problem;
        using var rows = opened;
        if (ContactColumns.Find(rows.Columns) is not { } columns) return ContactsErrors.NoId(file, rows.Columns);
        List<ProblemPlace> places = [];
        var count = 0;
        while (places.Count < MostNamed && rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            count++;
            if (rows.Broken is { } broken) places.Add(new($"row {rows.Row}", broken));
            else if (Read(rows, columns).Failed(out problem)) places.AddRange(problem.Places.Select(p => new ProblemPlace($"row {rows.Row}: {p.Path}", p.Message)));
        }

        if (rows.Unreadable is { } unreadable) return ImportsErrors.BadFile(file, rows.Row, unreadable);
        if (places.Count > 0) return ContactsErrors.BadRows(file, places);
        if (count == 0) return ImportsErrors.BadFile(file, "has no rows.");
        return new ContactReport
        {
            File = Path.GetFileName(file),
            Rows = count,
            Id = rows.Columns[columns.Id],
            OptOut = columns.OptOut is { } at ? rows.Columns[at] : null,
            Attributes = columns.Attributes.ToDictionary(a => rows.Columns[a.Column], a => a.Attribute, StringComparer.Ordinal),
        };
    }

    private static Result<CustomerFacts> Read(RowReader rows, ContactColumns columns)
    {
        var id = rows.Cell(columns.Id).Trim();
        // Addresses are written in any case and mean the same mailbox.
        if (columns.IdIsEmail) id = id.ToLowerInvariant();
        var optOut = columns.OptOut is { } at ? ContactColumns.ReadOptOut(rows.Cell(at)) : (false, null);
        if (optOut is not { } said) return ContactsErrors.BadOptOut(rows.Columns[columns.OptOut!.Value], rows.Cell(columns.OptOut.Value));
        var attributes = columns.Attributes.Select(a => (a.Attribute, Value: rows.Cell(a.Column).Trim())).Where(a => a.Value.Length > 0).ToDictionary(a => a.Attribute, a => a.Value, StringComparer.Ordinal);
        var facts = new CustomerFacts(id, attributes, said.OptedOut, said.At);
        return CustomerRules.Check(facts) is { Count: > 0 } places ? CustomersErrors.Invalid(places) : facts;
    }
}
