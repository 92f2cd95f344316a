using System.Collections.Concurrent;
using System.Data.Common;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Workspaces;
using Heed.Measures.Anonymity;
using Heed.Readings.Anonymity.Tables;
using Microsoft.EntityFrameworkCore;

namespace Heed.Readings.Anonymity;

/// <summary>
/// Brings up to date what may be shown of a promised source. What is shown together is decided once, in the order of the log, and stored: it is the
/// same for everybody, whoever asks first, on every node and after every rebuild of the columns. Sources of other modes never come here.
/// </summary>
public sealed class PublishAnswers(HeedDatabase database, SignalReader log, FindWorkspace workspaces, ListUnits listUnits, TimeProvider time, Protections? protections = null)
{
    private const int Attempts = 4;
    private const int PageSize = 50_000;
    private readonly ConcurrentDictionary<(WorkspaceId, string), Book> _books = new();

    public async Task<Published> RunAsync(Source source, Actor actor, CancellationToken cancel)
    {
        var book = _books.GetOrAdd((actor.Workspace, source.Key), _ => new());
        await book.Turn.WaitAsync(cancel);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await BringUpAsync(book, source, actor, cancel);
                }
                catch (DbUpdateException) when (attempt < Attempts)
                {
                    // Another process decided a moment earlier: what it decided holds.
                    book.Ledger = null;
                }
                catch (Exception failure) when (failure is DbUpdateException or DbException && book.Stored is not null)
                {
                    // What can't be stored is not shown; what was shown before still is.
                    book.Ledger = null;
                    return book.Stored;
                }
            }
        }
        finally
        {
            book.Turn.Release();
        }
    }

    private async Task<Published> BringUpAsync(Book book, Source source, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var version = await db.Publications.Where(p => p.Source == source.Key).Select(p => (long?)p.Version).FirstOrDefaultAsync(cancel);
        if (book.Ledger is null || book.Version != version) await LoadAsync(book, source, db, actor, cancel);
        var ledger = book.Ledger!;
        string[] fields = [.. source.Fields.Select(f => f.Name)];
        var changed = false;
        var floors = (await db.AnonymitySettings.AsNoTracking().FirstOrDefaultAsync(cancel))?.Floors ?? Floors.Least;
        if (floors != ledger.Floors)
        {
            ledger.Move(floors);
            changed = true;
        }

        var end = await log.EndAsync(cancel);
        while (end.CompareTo(book.Position) > 0)
        {
            var page = await log.OfSourceAfterAsync(actor.Workspace, source.Key, book.Position, end, PageSize, cancel);
            // The tree may have grown since; what it says now is what these answers are put by.
            if (page.Signals.Count > 0) book.Answers = await ReadAsync(source, actor, cancel);
            foreach (var arrival in Arrivals.Of(page.Signals))
            {
                ledger.Hear(arrival.Select(book.Answers!.Of));
                Show(arrival[^1].Signal.ReceivedAt);
                book.LastSeq = Math.Max(book.LastSeq, arrival.Max(s => s.Seq));
                changed = true;
            }

            book.Position = page.End;
            if (page.Signals.Count > 0) book.UpTo = page.End;
        }

        Show(time.GetUtcNow());
        changed |= ledger.Groups.Any(g => g.IsChanged);
        if (changed) await SaveAsync(book, source, db, actor, cancel);
        return book.Stored!;

        void Show(DateTimeOffset at)
        {
            var names = ledger.Waiting.Select(w => w.Label).ToList();
            if (ledger.Show(book.Answers!.MonthOf(at), fields)) book.AddNames(names);
        }
    }

    private async Task<ReadAnswers> ReadAsync(Source source, Actor actor, CancellationToken cancel) =>
        new(source, await listUnits.RunAsync(actor, cancel), (await workspaces.RunAsync(actor.Workspace, cancel))!.Zone);

    private async Task LoadAsync(Book book, Source source, HeedDb db, Actor actor, CancellationToken cancel)
    {
        var answers = book.Answers = await ReadAsync(source, actor, cancel);
        var stored = await db.Publications.AsNoTracking().FirstOrDefaultAsync(p => p.Source == source.Key, cancel);
        var groups = await db.PublishedGroups.AsNoTracking().Where(g => g.Source == source.Key).ToListAsync(cancel);
        var ledger = new Ledger(stored is null ? Floors.Least : new(stored.Numbers, stored.Comments), protections);
        var waiting = stored is null ? [] : await log.AtAsync(actor.Workspace, stored.Waiting, cancel);
        ledger.Restore(groups.Select(g => g.Body.ToGroup(g.Id)), waiting.Select(answers.Of), stored?.Month ?? 0);
        book.Open(ledger, stored);
    }

    private static async Task SaveAsync(Book book, Source source, HeedDb db, Actor actor, CancellationToken cancel)
    {
        var ledger = book.Ledger!;
        var publication = await db.Publications.FirstOrDefaultAsync(p => p.Source == source.Key, cancel);
        if (publication?.Version != book.Version) throw new DbUpdateConcurrencyException("Another process decided a moment earlier.");
        if (publication is null) db.Publications.Add(publication = Publication.Create(actor.Workspace, source.Key));
        publication.Advance(book.Position.ToString(), book.LastSeq, ledger.Month, [.. ledger.Waiting.Select(w => w.Seq)], book.NamesToStore(), ledger.Floors.Numbers, ledger.Floors.Comments);
        var changed = ledger.Groups.Where(g => g.IsChanged).ToList();
        foreach (var group in changed)
        {
            var row = PublishedGroup.Of(actor.Workspace, source.Key, group);
            if (book.IsStored(group.Id)) db.PublishedGroups.Update(row);
            else db.PublishedGroups.Add(row);
        }

        await db.SaveChangesAsync(cancel);
        foreach (var group in changed) group.IsChanged = false;
        book.Keep(publication.Version);
    }
}
