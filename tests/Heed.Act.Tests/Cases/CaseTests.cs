using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Queue;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Identity;
using Heed.Base.Identity.Tables;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Case = Heed.Act.Cases.Case;

namespace Heed.Act.Tests.Cases;

/// <summary>A company with three agents, and what tests of cases say of it.</summary>
public abstract class CaseTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    protected const string Kari = "kari@ours.example";
    protected const string Ola = "ola@ours.example";
    protected const string Boss = "boss@ours.example";

    protected WorkspaceId Ours { get; private set; }

    protected WorkspaceId Others { get; private set; }

    protected ListColleagues Colleagues => new(Database);

    protected ChangeCase Changing => new(Database, Colleagues, Mails, Clock);

    protected PlainMails Mails { get; } = new();

    protected ListCases Listing => new(Database, Clock);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Ours = await AddWorkspaceAsync("ours");
        Others = await AddWorkspaceAsync("others");
        await AddPersonAsync(Kari, Role.Agent);
        await AddPersonAsync(Ola, Role.Agent);
        await AddPersonAsync(Boss, Role.Manager);
        await AddSourceAsync("shop", Mode.Identified);
    }

    protected Actor As(string account) => new(Ours, account, account == Boss ? Role.Manager : Role.Agent);

    protected async Task AddPersonAsync(string account, Role role)
    {
        await using var db = Database.ForSystem();
        var user = User.Create(account, Clock.GetUtcNow());
        db.Users.Add(user);
        db.Memberships.Add(Membership.Create(user.Id, Ours, role));
        await db.SaveChangesAsync();
    }

    protected async Task AddSourceAsync(string key, Mode mode)
    {
        var registered = await new RegisterSource(Database, Clock).RunAsync(new(key, "survey", key, mode, new() { Fields = [SourceField.Of("nps", FieldType.Nps)] }), Actor.System(Ours), default);
        registered.Ok.ShouldBeTrue(registered.Problem?.Message);
    }

    protected async Task AddUnitsAsync(params (string Code, string? Parent)[] units)
    {
        await using var db = Database.For(Ours);
        db.Units.AddRange(units.Select(u => Unit.Create(Ours, u.Code, u.Code, u.Parent)));
        await db.SaveChangesAsync();
    }

    protected async Task<KeepAgents> TakesAsync(string account, int? most, params string[] units)
    {
        var keep = new KeepAgents(Database, Colleagues);
        var kept = await keep.RunAsync(new(account, TakesCases: true, units, Away: false, most), As(Boss), default);
        kept.Ok.ShouldBeTrue(kept.Problem?.Message);
        return keep;
    }

    protected async Task<CaseRule> AddRuleAsync(RuleSettings? settings = null, WorkspaceId? workspace = null)
    {
        await using var db = Database.For(workspace ?? Ours);
        var rule = CaseRule.Create(workspace ?? Ours, Clock.GetUtcNow());
        rule.Set(settings ?? Unhappy, Clock.GetUtcNow());
        db.CaseRules.Add(rule);
        await db.SaveChangesAsync();
        return rule;
    }

    protected static RuleSettings Unhappy { get; } = new() { Name = "Unhappy", Matter = "unhappy", Sources = ["shop"], Where = "nps <= 6", Active = true, Hours = 8, Steps = ["Call them", "Say what is done"] };

    /// <summary>Something heard now.</summary>
    protected Signal Heard(int nps, string? customer, string? unit = null, string source = "shop") => new()
    {
        Id = Guid.CreateVersion7(Clock.GetUtcNow()),
        Source = source,
        Kind = "survey",
        HappenedAt = Clock.GetUtcNow(),
        ReceivedAt = Clock.GetUtcNow(),
        Customer = customer,
        Unit = unit,
        Language = "nb",
        Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["nps"] = FieldValue.Of(nps) },
    };

    protected async Task StoreAsync(WorkspaceId workspace, params Signal[] signals)
    {
        await using var log = new SignalLog(Database, NullLogger<SignalLog>.Instance);
        (await log.AppendAsync(workspace, signals, default)).Ok.ShouldBeTrue();
    }

    protected async Task FollowAsync()
    {
        await Test.SettleAsync();
        await new CatchUp(new SignalReader(Database)).RunAsync(new OpenCasesOnSignals(Database), default);
    }

    protected async Task<IReadOnlyList<Case>> CasesAsync(WorkspaceId? workspace = null)
    {
        await using var db = Database.For(workspace ?? Ours);
        return await db.Cases.AsNoTracking().OrderBy(c => c.Number).ToListAsync();
    }

    protected async Task<IReadOnlyList<CaseEntry>> EntriesAsync(int number)
    {
        await using var db = Database.For(Ours);
        return await db.CaseEntries.AsNoTracking().Join(db.Cases.Where(c => c.Number == number), e => e.CaseId, c => c.Id, (e, _) => e).OrderBy(e => e.Number).ToListAsync();
    }

    protected async Task<Case> OpenAsync(OpenCase.Input? input = null, string by = Kari)
    {
        var opened = await new OpenCase(Database, new SignalReader(Database), Colleagues, Clock).RunAsync(input ?? new("Card eaten"), As(by), default);
        opened.Ok.ShouldBeTrue(opened.Problem?.Message);
        return opened.Value;
    }

    protected async Task<Case> DoAsync(int number, CaseChange change, string by = Kari, int? seen = null)
    {
        var changed = await TryAsync(number, change, by, seen);
        changed.Ok.ShouldBeTrue(changed.Problem?.Message);
        return changed.Value;
    }

    protected Task<Result<Case>> TryAsync(int number, CaseChange change, string by = Kari, int? seen = null, Guid? once = null) => Changing.RunAsync(new(number, change, seen, once), As(by), default);
}
