using Heed.Act.Initiatives;
using Heed.Base;
using Heed.Base.Customers;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Identity;
using Heed.Base.Identity.Tables;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Readings;
using Heed.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Act.Tests.Initiatives;

/// <summary>A company with eight branches in four regions, a survey, and what tests of initiatives say of it. Today is Monday, 2 March 2026.</summary>
public abstract class InitiativeTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    protected const string Boss = "boss@ours.example";
    protected const string Kari = "kari@ours.example";

    private readonly string _facts = Directory.CreateTempSubdirectory("heed-facts-").FullName;
    private ServiceProvider _services = null!;

    protected WorkspaceId Ours { get; private set; }

    protected Guid BossId { get; private set; }

    protected Guid KariId { get; private set; }

    protected static DateOnly Today { get; } = new(2026, 3, 2);

    protected Actor As(string account) => new(Ours, account, account == Boss ? Role.Manager : Role.Agent);

    protected T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Ours = await AddWorkspaceAsync("ours");
        BossId = await AddPersonAsync(Boss, Role.Manager);
        KariId = await AddPersonAsync(Kari, Role.Agent);
        _services = new ServiceCollection().AddLogging().AddBase(Test.Settings, AllTables.List).AddReadings(_facts).AddAct().AddSingleton<TimeProvider>(Clock).BuildServiceProvider();
        await using (var db = Database.For(Ours))
        {
            foreach (var region in Enumerable.Range(0, 4))
            {
                db.Units.Add(Unit.Create(Ours, $"r{region}", $"Region {region}", null));
                foreach (var branch in Enumerable.Range(0, 2)) db.Units.Add(Unit.Create(Ours, $"r{region}-{branch}", $"Branch {region}-{branch}", $"r{region}"));
            }

            await db.SaveChangesAsync();
        }

        await DeclareAsync("shop", Mode.Identified);
        await DeclareAsync("staff", Mode.Confidential);
    }

    public override async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await base.DisposeAsync();
        Directory.Delete(_facts, recursive: true);
    }

    protected InitiativePlan Plan(string title = "Call back within the hour", string source = "shop") => new()
    {
        Title = title,
        Measure = new() { Source = source, Measure = "mean", Field = "rating" },
        Units = ["r0"],
        Start = Today.AddDays(-20 * 7),
        Owner = BossId,
    };

    protected async Task<Initiative> MakeAsync(InitiativePlan plan, InitiativeState state = InitiativeState.Running)
    {
        var made = await Get<SaveInitiative>().RunAsync(new(plan) { State = state }, As(Boss), default);
        made.Ok.ShouldBeTrue(made.Problem?.Message);
        return made.Value;
    }

    /// <summary>Ratings of 1 to 5 in every branch each day of so many weeks before today, higher by so much in region 0 since a day.</summary>
    protected Task RateAsync(int weeks, DateOnly since, double higher, string source = "shop", int aDay = 1, int branches = 2) => HearAsync(
        from day in Enumerable.Range(0, 7 * weeks)
        from region in Enumerable.Range(0, 4)
        from branch in Enumerable.Range(0, branches)
        from n in Enumerable.Range(0, aDay)
        let at = Today.AddDays(-day - 1)
        let chance = ((day * 7919) + (region * 104729) + (branch * 1299709) + (n * 15485863)) % 1000 / 1000.0
        let lift = region == 0 && at >= since ? higher : 0
        select Heard(source, $"r{region}-{branch}", at, (int)Math.Clamp(Math.Floor(2.2 + lift + (2 * chance)), 1, 5), $"c{region}{branch}-{day % 40}"));

    protected async Task HearAsync(IEnumerable<Signal> signals)
    {
        foreach (var some in signals.Chunk(1_000)) (await Get<RecordSignals>().RunAsync(some, Actor.System(Ours), default)).ShouldAllBe(o => o.Ok);
        await Test.SettleAsync();
        await Get<CatchUp>().RunAsync(Get<FactsFollower>(), default);
    }

    protected static Signal Heard(string source, string unit, DateOnly day, int rating, string? customer = null, string? comment = null, string? language = "nb") => new()
    {
        Id = Guid.CreateVersion7(),
        Source = source,
        Kind = "survey",
        HappenedAt = new(day, new TimeOnly(12, 0), TimeSpan.Zero),
        Unit = unit,
        Customer = customer,
        Language = language,
        Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["rating"] = FieldValue.Of(rating) },
        Texts = comment is null ? SignalParts.NoTexts : new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = comment },
    };

    protected async Task KnowAsync(string customer, string? email, bool optedOut = false, string? name = null)
    {
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        if (email is not null) known["email"] = email;
        if (name is not null) known["first_name"] = name;
        (await Get<KeepCustomers>().RunAsync([new(customer, known)], dryRun: false, As(Boss), default)).Ok.ShouldBeTrue();
        if (optedOut) (await Get<ChangeOptOut>().RunAsync(customer, optedOut: true, As(Boss), default)).Ok.ShouldBeTrue();
    }

    private async Task DeclareAsync(string key, Mode mode)
    {
        var schema = new SourceSchema { Fields = [SourceField.Of("rating", FieldType.Csat(5))], Texts = ["comment"] };
        (await Get<RegisterSource>().RunAsync(new(key, "survey", key, mode, schema), Actor.System(Ours), default)).Ok.ShouldBeTrue();
    }

    private async Task<Guid> AddPersonAsync(string account, Role role)
    {
        await using var db = Database.ForSystem();
        var user = User.Create(account, Clock.GetUtcNow());
        db.Users.Add(user);
        db.Memberships.Add(Membership.Create(user.Id, Ours, role));
        await db.SaveChangesAsync();
        return user.Id;
    }
}
