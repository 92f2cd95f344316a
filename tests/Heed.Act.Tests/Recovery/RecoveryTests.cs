using Heed.Act.Cases;
using Heed.Act.Promises;
using Heed.Act.Recovery.Calls;
using Heed.Act.Team;
using Heed.Act.Tests.Cases;
using Heed.Act.Tests.Promises;
using Heed.Base;
using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Identity;
using Heed.Base.Identity.Tables;
using Heed.Base.Outbox.Tables;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Readings;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Act.Tests.Recovery;

/// <summary>A company with two branches of the north and one of the south, a survey, and word of customers who leave. It is Monday, 2 March 2026.</summary>
public abstract class RecoveryTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    protected const string Boss = "boss@ours.example";
    protected const string Kari = "kari@ours.example";
    protected const string Ola = "ola@ours.example";
    protected const string North = "north";
    protected const string South = "south";

    private readonly string _facts = Directory.CreateTempSubdirectory("heed-facts-").FullName;
    private ServiceProvider _services = null!;

    protected WorkspaceId Ours { get; private set; }

    protected DateTimeOffset Now => Clock.GetUtcNow();

    protected T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    protected Actor As(string account) => new(Ours, account, account == Boss ? Role.Manager : Role.Agent);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Ours = await AddWorkspaceAsync("ours");
        await using (var db = Database.ForSystem())
        {
            foreach (var (account, role) in new[] { (Boss, Role.Manager), (Kari, Role.Agent), (Ola, Role.Agent) })
            {
                var user = User.Create(account, Now);
                db.Users.Add(user);
                db.Memberships.Add(Membership.Create(user.Id, Ours, role));
            }

            await db.SaveChangesAsync();
        }

        _services = new ServiceCollection().AddLogging().AddBase(Test.Settings, AllTables.List).AddReadings(_facts).AddAct()
            .AddSingleton<TimeProvider>(Clock).AddSingleton<ICaseMails, PlainMails>().AddSingleton<IPromiseMails, PlainPromiseMails>().AddSingleton<ITeamMails, PlainTeamMails>().BuildServiceProvider();
        await using (var db = Database.For(Ours))
        {
            db.Units.AddRange(Unit.Create(Ours, North, "North", null), Unit.Create(Ours, "n1", "N1", North), Unit.Create(Ours, "n2", "N2", North), Unit.Create(Ours, South, "South", null));
            await db.SaveChangesAsync();
        }

        await DeclareAsync("shop", Mode.Identified, SourceField.Of("nps", FieldType.Nps));
        await DeclareAsync("staff", Mode.Confidential, SourceField.Of("nps", FieldType.Nps));
        await DeclareAsync("events", Mode.Identified, SourceField.Of("event", FieldType.Code), SourceField.Of("reason", FieldType.Code));
        await TakesAsync(Kari, North);
        await TakesAsync(Ola, South);
    }

    public override async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await base.DisposeAsync();
        Directory.Delete(_facts, recursive: true);
    }

    private async Task DeclareAsync(string key, Mode mode, params SourceField[] fields) =>
        (await Get<RegisterSource>().RunAsync(new(key, "survey", key, mode, new() { Fields = fields, Texts = ["comment"], Attributes = ["agent"] }), Actor.System(Ours), default)).Ok.ShouldBeTrue();

    private async Task TakesAsync(string account, params string[] units) =>
        (await Get<KeepAgents>().RunAsync(new(account, TakesCases: true, units, Away: false, null), As(Boss), default)).Ok.ShouldBeTrue();

    protected async Task HearAsync(params IEnumerable<Signal> signals)
    {
        foreach (var some in signals.Chunk(1_000)) (await Get<RecordSignals>().RunAsync(some, Actor.System(Ours), default)).ShouldAllBe(o => o.Ok);
        await Test.SettleAsync();
        await Get<CatchUp>().RunAsync(Get<FactsFollower>(), default);
    }

    protected Signal Said(string? customer, int nps, double daysAgo = 1, string? unit = "n1", string? comment = null, string source = "shop", string? agent = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Source = source,
        Kind = "survey",
        HappenedAt = Now.AddDays(-daysAgo),
        Customer = customer,
        Unit = unit,
        Language = "nb",
        Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["nps"] = FieldValue.Of(nps) },
        Texts = comment is null ? SignalParts.NoTexts : new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = comment },
        Attributes = agent is null ? SignalParts.NoTexts : new Dictionary<string, string>(StringComparer.Ordinal) { ["agent"] = agent },
    };

    protected Signal Happened(string customer, string what, double daysAgo, string? reason = null)
    {
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal) { ["event"] = FieldValue.Of(what) };
        if (reason is not null) values["reason"] = FieldValue.Of(reason);
        return new() { Id = Guid.CreateVersion7(), Source = "events", Kind = "event", HappenedAt = Now.AddDays(-daysAgo), Customer = customer, Language = "nb", Values = values };
    }

    protected async Task KnowAsync(string customer, bool optedOut = false, params (string Name, string Value)[] known)
    {
        (await Get<KeepCustomers>().RunAsync([new(customer, known.ToDictionary(k => k.Name, k => k.Value, StringComparer.Ordinal))], dryRun: false, As(Boss), default)).Ok.ShouldBeTrue();
        if (optedOut) (await Get<ChangeOptOut>().RunAsync(customer, optedOut: true, As(Boss), default)).Ok.ShouldBeTrue();
    }

    protected async Task BreakAsync(string customer, double daysAgo, string unit = "n1") =>
        (await Get<BringPromises>().RunAsync([new(Guid.CreateVersion7(), new("A new card", Kari, Now.AddDays(-daysAgo - 4)) { Customer = customer, FromUnit = unit, Deliverer = unit }, Now.AddDays(-daysAgo - 6)) { Outcome = PromiseState.Broken, AnsweredAt = Now.AddDays(-daysAgo - 5.9) }], As(Boss), default)).Ok.ShouldBeTrue();

    protected async Task<ListCallbacks.Found> ListAsync(string account = Boss, ListCallbacks.Input? input = null) => (await Get<ListCallbacks>().RunAsync(input ?? new(CallbackTab.All), 0, 100, As(account), default)).Value;

    protected async Task<IReadOnlyList<(string To, string Subject, string Text)>> MailsAsync(string kind)
    {
        await using var db = Database.For(Ours);
        return [.. (await db.Outbox.AsNoTracking().Where(m => m.Kind == kind).OrderBy(m => m.To).ToListAsync()).Select(m => (m.To, m.Subject, m.Text))];
    }
}
