using Heed.Act.Promises;
using Heed.Act.Promises.Asking;
using Heed.Act.Promises.Changes;
using Heed.Act.Promises.Lists;
using Heed.Act.Promises.Tables;
using Heed.Act.Tests.Cases;
using Heed.Base.Database;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Act.Tests.Promises;

/// <summary>A company where Kari talks to customers and Ola's back office delivers. It is Monday, 11:30 in Tallinn; the desk is open from nine to five.</summary>
public abstract class PromiseTests(DatabaseEngine engine) : CaseTests(engine)
{
    protected const string Office = "office";

    protected static readonly DateTimeOffset TomorrowAtFive = new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero);

    protected PlainPromiseMails PromiseMails { get; } = new();

    protected ChangePromise ChangingPromises => new(Database, new SignalReader(Database), Colleagues, PromiseMails, Clock);

    protected WatchPromises Watch => new(Database, Colleagues, PromiseMails, Clock);

    protected AnswerByLink Links => new(Database, Colleagues, ChangingPromises, Clock);

    protected ListPromises Lists => new(Database, Clock);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await AddUnitsAsync(("front", null), (Office, null));
        await TakesAsync(Kari, null, "front");
        await TakesAsync(Ola, null, Office);
    }

    protected async Task<Promise> MakeAsync(MakePromise.Input? input = null, string by = Kari)
    {
        var made = await TryMakeAsync(input ?? ToNora(), by);
        made.Ok.ShouldBeTrue(made.Problem?.Message);
        return made.Value;
    }

    protected Task<Result<Promise>> TryMakeAsync(MakePromise.Input input, string by = Kari) =>
        new MakePromise(Database, new SignalReader(Database), Colleagues, PromiseMails, Clock).RunAsync(input, As(by), default);

    protected static MakePromise.Input ToNora(int days = 1) => new("A new card", PromiseDue.In(days)) { Customer = "nora", Deliverer = Office };

    protected async Task<Promise> PromiseAsync(int number, PromiseChange change, string by = Kari, int? seen = null)
    {
        var changed = await TryPromiseAsync(number, change, by, seen);
        changed.Ok.ShouldBeTrue(changed.Problem?.Message);
        return changed.Value;
    }

    protected Task<Result<Promise>> TryPromiseAsync(int number, PromiseChange change, string by = Kari, int? seen = null, Guid? once = null) => ChangingPromises.RunAsync(new(number, change, seen, once), As(by), default);

    protected async Task<Promise> FindAsync(int number)
    {
        await using var db = Database.For(Ours);
        return await db.Promises.AsNoTracking().SingleAsync(p => p.Number == number);
    }

    protected async Task<IReadOnlyList<PromiseEntry>> HistoryAsync(int number)
    {
        await using var db = Database.For(Ours);
        return await db.PromiseEntries.AsNoTracking().Join(db.Promises.Where(p => p.Number == number), e => e.PromiseId, p => p.Id, (e, _) => e).OrderBy(e => e.Number).ToListAsync();
    }

    /// <summary>Subjects of the mails to somebody, oldest first.</summary>
    protected async Task<IReadOnlyList<string>> MailsAsync(string to)
    {
        await using var db = Database.For(Ours);
        return await db.Outbox.AsNoTracking().Where(m => m.To == to).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Select(m => m.Subject).ToListAsync();
    }

    protected async Task<PromiseToken> TokenAsync(string to) => PromiseToken.Read((await MailsAsync(to)).Last(m => m.StartsWith("a", StringComparison.Ordinal) && m.Contains(' ')).Split(' ')[1]).ShouldNotBeNull();

    protected async Task<int> PublishPromisesAsync()
    {
        await using var log = new SignalLog(Database, NullLogger<SignalLog>.Instance);
        var (catalogue, register) = (new SourceCatalogue(Database, Clock), new RegisterSource(Database, Clock));
        return await new PublishPromises(Database, new RecordSignals(log, catalogue, register, Clock), register, catalogue).RunAsync(default);
    }
}
