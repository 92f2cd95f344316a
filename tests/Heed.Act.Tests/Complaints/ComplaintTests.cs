using Heed.Act.Cases.Desks;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Changes;
using Heed.Act.Complaints.Lists;
using Heed.Act.Complaints.Regimes;
using Heed.Act.Complaints.Tables;
using Heed.Act.Tests.Cases;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Outbox.Tables;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Act.Tests.Complaints;

/// <summary>A company in Tallinn that complaints come in to: fees are its own affair, payments are under supervisors' rules. It is Monday, 11:30.</summary>
public abstract class ComplaintTests(DatabaseEngine engine) : CaseTests(engine)
{
    protected const string Mailbox = "mailbox";

    protected PlainComplaintMails Letters { get; } = new();

    protected Actor Owner => new(Ours, "owner@ours.example", Role.Owner);

    protected WatchComplaints Watch => new(Database, Colleagues, Letters, Clock);

    protected ListComplaints Register => new(Database, Clock);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var declared = await new RegisterSource(Database, Clock).RunAsync(new(Mailbox, ComplaintSource.Kind, Mailbox, Mode.Identified, ComplaintSource.Schema), Actor.System(Ours), default);
        declared.Ok.ShouldBeTrue(declared.Problem?.Message);
        (await new ChangeDesk(Database).RunAsync(new() { Mandate = new() { HourCents = 6_000, CapCents = 5_000, AgentCents = 2_000 } }, As(Boss), default)).Ok.ShouldBeTrue();
        (await new ChangeRegister(Database).RunAsync(new() { Categories = [new("fees"), new("service"), new("payments", "payments")] }, Owner, default)).Ok.ShouldBeTrue();
    }

    /// <summary>A complaint that comes in now.</summary>
    protected Signal Came(string category, string? customer, double? claim = null, DateTimeOffset? at = null, string source = Mailbox)
    {
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal) { [ComplaintFacts.CategoryField] = FieldValue.Of(category) };
        if (claim is { } amount) values[ComplaintFacts.ClaimField] = FieldValue.Of(amount);
        return new()
        {
            Id = Guid.CreateVersion7(Clock.GetUtcNow()),
            Source = source,
            Kind = ComplaintSource.Kind,
            HappenedAt = at ?? Clock.GetUtcNow(),
            ReceivedAt = Clock.GetUtcNow(),
            Customer = customer,
            Language = "et",
            Channel = "mail",
            Values = values,
            Texts = new Dictionary<string, string>(StringComparer.Ordinal) { [ComplaintFacts.WordsField] = "secret words" },
        };
    }

    protected async Task FileAsync()
    {
        await FollowAsync();
        await new CatchUp(new SignalReader(Database)).RunAsync(new RegisterComplaints(Database, Letters), default);
    }

    protected async Task<IReadOnlyList<Complaint>> ComplaintsAsync(WorkspaceId? workspace = null)
    {
        await using var db = Database.For(workspace ?? Ours);
        return await db.Complaints.AsNoTracking().OrderBy(c => c.Year).ThenBy(c => c.Running).ToListAsync();
    }

    protected async Task<Complaint> OneAsync(string number = "2026-0001") => (await ComplaintsAsync()).Single(c => c.Number == number);

    protected async Task<IReadOnlyList<ComplaintEntry>> LinesAsync(string number = "2026-0001")
    {
        var its = await OneAsync(number);
        await using var db = Database.For(Ours);
        return await db.ComplaintEntries.AsNoTracking().Where(e => e.ComplaintId == its.Id).OrderBy(e => e.Number).ToListAsync();
    }

    protected Task<Result<Complaint>> TryComplaintAsync(ComplaintChange change, string number = "2026-0001", string by = Kari, int? seen = null, Guid? once = null, string? to = null) =>
        new ChangeComplaint(Database, Letters, Mails, Clock).RunAsync(new(number, change, seen, once, to), As(by), default);

    protected async Task<Complaint> ComplainAsync(ComplaintChange change, string number = "2026-0001", string by = Kari)
    {
        var changed = await TryComplaintAsync(change, number, by);
        changed.Ok.ShouldBeTrue(changed.Problem?.Message);
        return changed.Value;
    }

    protected async Task<Result<Complaint>> EnterAsync(EnterComplaint.Input input, string by = Kari)
    {
        await using var log = new SignalLog(Database, NullLogger<SignalLog>.Instance);
        var (catalogue, register) = (new SourceCatalogue(Database, Clock), new RegisterSource(Database, Clock));
        return await new EnterComplaint(Database, new RecordSignals(log, catalogue, register, Clock), register, catalogue, Letters, Clock).RunAsync(input, As(by), default);
    }

    protected async Task<IReadOnlyList<string>> MailsAsync(string to)
    {
        await using var db = Database.For(Ours);
        return await db.Outbox.AsNoTracking().Where(m => m.To == to).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Select(m => m.Subject + ": " + m.Text).ToListAsync();
    }

    protected async Task<RegimeBook> BookAsync() => await new FindRegister(Database).RunAsync(Ours, default);

    protected static AnswerComplaint Answered(ComplaintOutcome outcome = ComplaintOutcome.Upheld, string? ombudsman = null) => new(outcome, "You are right.", ombudsman, ComplaintWay.Letter) { Cause = "price", RedressCents = 1_200, Action = "Paid back." };
}
