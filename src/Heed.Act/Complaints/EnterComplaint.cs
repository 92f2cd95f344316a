using Heed.Act.Complaints.Tables;
using Heed.Base.Database;
using Heed.Base.Outbox;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Complaints;

/// <summary>A customer complains, and somebody writes it down: it goes into the log like any other signal, and is in the register at once.</summary>
public sealed class EnterComplaint(HeedDatabase database, RecordSignals record, RegisterSource register, SourceCatalogue catalogue, IComplaintMails mails, TimeProvider time)
{
    /// <param name="Words">What they said.</param>
    public sealed record Input(string? Words)
    {
        public string? Customer { get; init; }
        public string? Whom { get; init; }
        public string? Email { get; init; }
        public string? Category { get; init; }
        public string? Product { get; init; }
        public long? ClaimCents { get; init; }
        public string? Channel { get; init; }

        /// <summary>Null leaves it to the category.</summary>
        public bool? Regulated { get; init; }

        /// <summary>The key of a regime; null leaves it to category and country.</summary>
        public string? Regime { get; init; }

        public string? Language { get; init; }
        public string? Unit { get; init; }

        /// <summary>When it came in; null for now.</summary>
        public DateTimeOffset? ReceivedAt { get; init; }

        /// <summary>The sender's own id for it: sent twice, there is one complaint.</summary>
        public Guid? Once { get; init; }
    }

    public async Task<Result<Complaint>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return ComplaintsErrors.AgentsOnly;
        var now = time.GetUtcNow();
        await using (var db = database.For(actor.Workspace))
        {
            if (input.Once is { } once && await db.Complaints.AsNoTracking().FirstOrDefaultAsync(c => c.Signal == once, cancel) is { } done) return done;
            if (await CheckAsync(db, input, now, cancel) is { } wrong) return wrong;
        }

        if (await catalogue.FindAsync(actor.Workspace, ComplaintSource.Key, cancel) is null)
        {
            var made = await register.RunAsync(new(ComplaintSource.Key, ComplaintSource.Kind, "Complaints", Mode.Identified, ComplaintSource.Schema), Actor.System(actor.Workspace), cancel);
            if (made.Failed(out var refused, out var source)) return refused;
            catalogue.Keep(source);
        }

        var signal = SignalOf(input, now);
        if ((await record.RunAsync([signal], actor, cancel))[0].Failed(out var problem)) return problem;
        // The follower would do the same a moment later; who wrote it down wants to see it now.
        return await Contention.RetryAsync(() => FileAsync(signal, actor, cancel), ComplaintsErrors.Busy);
    }

    private async Task<Result<Complaint>> FileAsync(Signal signal, Actor actor, CancellationToken cancel)
    {
        await using var db = database.For(actor.Workspace);
        var filing = new FileComplaints(db, mails, new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel)));
        var entered = await filing.RunAsync([signal], actor.Name, weighs: true, cancel);
        await db.SaveChangesAsync(cancel);
        if (entered.Count > 0) return entered[0];
        // The follower was quicker; who entered it is known here only.
        var its = await db.Complaints.AsNoTracking().FirstAsync(c => c.Signal == signal.Id, cancel);
        await db.ComplaintEntries.Where(e => e.ComplaintId == its.Id && e.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(e => e.By, actor.Name), cancel);
        return its;
    }

    private static async Task<Problem?> CheckAsync(HeedDb db, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(input.Words)) return ComplaintsErrors.NoWords;
        if (input.Words.Length > Complaint.LongestText) return ComplaintsErrors.TooLong("words", Complaint.LongestText);
        if (Given(input.Customer) is null && Given(input.Whom) is null) return ComplaintsErrors.NobodyComplained;
        if (input.Customer?.Length > Complaint.LongestName) return ComplaintsErrors.TooLong("customer", Complaint.LongestName);
        if (input.Whom?.Length > Complaint.LongestName) return ComplaintsErrors.TooLong("whom", Complaint.LongestName);
        if (input.Product?.Length > Complaint.LongestWord) return ComplaintsErrors.TooLong("product", Complaint.LongestWord);
        if (Given(input.Email) is { } email && !MailAddresses.IsOne(email)) return ComplaintsErrors.BadAddress;
        if (input.ClaimCents is <= 0 or > 100_000_000_000) return ComplaintsErrors.BadAmount("claim");
        if (input.ReceivedAt > now) return ComplaintsErrors.NotYet;
        var book = await FindRegister.OnAsync(db, cancel);
        if (book.Settings.Categories.All(c => c.Name != input.Category)) return ComplaintsErrors.UnknownCategory(input.Category ?? "");
        if (Given(input.Regime) is { } regime && book.Find(regime) is null) return ComplaintsErrors.UnknownRegime(regime);
        return Given(input.Unit) is { } unit && !await db.Units.AnyAsync(u => u.Code == unit, cancel) ? ComplaintsErrors.UnknownUnit(unit) : null;
    }

    private static Signal SignalOf(Input input, DateTimeOffset now)
    {
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal) { [ComplaintFacts.CategoryField] = FieldValue.Of(input.Category!) };
        if (Given(input.Product) is { } product) values[ComplaintFacts.ProductField] = FieldValue.Of(product);
        if (input.ClaimCents is { } cents) values[ComplaintFacts.ClaimField] = FieldValue.Of(cents / 100.0);
        if (input.Regulated is { } regulated) values[ComplaintFacts.RegulatedField] = FieldValue.Of(regulated ? "yes" : "no");
        if (Given(input.Regime) is { } regime) values[ComplaintFacts.RegimeField] = FieldValue.Of(regime);
        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        if (Given(input.Whom) is { } whom) attributes[ComplaintFacts.NameField] = whom;
        if (Given(input.Email) is { } email) attributes[ComplaintFacts.EmailField] = email;
        return new()
        {
            Id = input.Once ?? Guid.CreateVersion7(now),
            Source = ComplaintSource.Key,
            Kind = ComplaintSource.Kind,
            HappenedAt = input.ReceivedAt ?? now,
            ReceivedAt = now,
            Customer = Given(input.Customer),
            Unit = Given(input.Unit),
            Channel = Given(input.Channel),
            Language = Given(input.Language),
            Values = values,
            Attributes = attributes,
            Texts = new Dictionary<string, string>(StringComparer.Ordinal) { [ComplaintFacts.WordsField] = input.Words!.Trim() },
        };
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
