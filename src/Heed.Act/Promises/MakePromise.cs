using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Rules;
using Heed.Act.Cases.Tables;
using Heed.Act.Promises.Asking;
using Heed.Act.Promises.Tables;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Identity;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Promises;

/// <summary>Writes down what a customer was promised, and asks the unit that must deliver in the same moment whether it can.</summary>
public sealed class MakePromise(HeedDatabase database, SignalReader log, ListColleagues colleagues, IPromiseMails mails, TimeProvider time)
{
    /// <summary>As deliverer: whoever promised.</summary>
    public const string Myself = "self";

    /// <param name="What">What was promised.</param>
    /// <param name="Due">By when.</param>
    public sealed record Input(string? What, PromiseDue Due)
    {
        public string? Customer { get; init; }
        public string? Whom { get; init; }

        /// <summary>A unit's code, <see cref="Myself"/>, or null for the unit of the case or signal.</summary>
        public string? Deliverer { get; init; }

        /// <summary>The account of whoever promised; null for the one who writes it down.</summary>
        public string? Promiser { get; init; }

        public ContactChannel Channel { get; init; } = ContactChannel.Phone;

        /// <summary>The number of the case it is made in.</summary>
        public int? Case { get; init; }

        public Guid? Signal { get; init; }

        /// <summary>A customer nobody has heard of yet is refused: a number typed by hand is easily mistyped.</summary>
        public bool KnownOnly { get; init; }

        /// <summary>The sender's own id for it: sent twice, there is one promise.</summary>
        public Guid? Once { get; init; }
    }

    public async Task<Result<Promise>> RunAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (actor.Role < Role.Agent) return PromisesErrors.AgentsOnly;
        // Another promise may take the number, or somebody work on the case.
        return await Contention.RetryAsync(() => TryAsync(input, actor, cancel), PromisesErrors.Busy);
    }

    private async Task<Result<Promise>> TryAsync(Input input, Actor actor, CancellationToken cancel)
    {
        if (Check(input) is { } problem) return problem;
        await using var db = database.For(actor.Workspace);
        if (input.Once is { } once && await FindAsync(db, once, cancel) is { } done) return done;
        var turn = new CaseTurn(actor.Workspace, actor.Name, time.GetUtcNow(), await FindDesk.OnAsync(db, cancel), Once: input.Once);
        if (input.Due.At(turn, "due").Failed(out problem, out var due)) return problem;
        var people = await colleagues.RunAsync(actor.Workspace, cancel);
        if (Given(input.Promiser) is { } other && people.All(c => c.Account != other || c.Role < Role.Agent)) return PromisesErrors.UnknownPerson(other);
        if ((await PromiseOccasion.FindAsync(db, log, input.Case, input.Signal, actor, cancel)).Failed(out problem, out var occasion)) return problem;
        var deliverer = input.Deliverer == Myself ? null : Given(input.Deliverer) ?? occasion.Unit;
        var units = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel));
        if (deliverer is not null && units.Find(deliverer) is null) return PromisesErrors.UnknownUnit(deliverer);
        var customer = Given(input.Customer) ?? occasion.Customer;
        if (customer is null && Given(input.Whom) is null) return PromisesErrors.NobodyPromised;
        if (input.KnownOnly && customer is not null && !await IsKnownAsync(db, customer, cancel)) return PromisesErrors.NewCustomer(customer);

        var number = (await db.Promises.MaxAsync(p => (int?)p.Number, cancel) ?? 0) + 1;
        var made = Promise.Make(turn, number, new(input.What!.Trim(), Given(input.Promiser) ?? actor.Name, due)
        {
            Customer = customer,
            Whom = Given(input.Whom),
            FromUnit = occasion.Unit,
            Deliverer = deliverer,
            Channel = input.Channel,
            Case = occasion.Case,
            Signal = input.Signal,
        });
        db.Promises.Add(made);
        occasion.Case?.Promised(number, made.What, turn with { Once = null });
        if (made.Ask(turn)) await new AskDeliverer(db, mails, people, units).RunAsync(made, turn, again: false, cancel);
        await PromiseRule.EnsureAsync(db, mails, turn, cancel);
        db.AddWritten();
        db.AddWrittenToPromises();
        await db.SaveChangesAsync(cancel);
        return made;
    }

    private static Problem? Check(Input input)
    {
        if (string.IsNullOrWhiteSpace(input.What)) return PromisesErrors.Invalid("what", "say what was promised.");
        if (input.What.Trim().Length > Promise.LongestWhat) return PromisesErrors.Invalid("what", $"must be at most {Promise.LongestWhat} characters.");
        if (input.Customer?.Length > Promise.LongestName) return PromisesErrors.Invalid("customer", $"must be at most {Promise.LongestName} characters.");
        return input.Whom?.Length > Promise.LongestName ? PromisesErrors.Invalid("whom", $"must be at most {Promise.LongestName} characters.") : null;
    }

    private static async Task<Promise?> FindAsync(HeedDb db, Guid once, CancellationToken cancel) =>
        await db.PromiseEntries.Where(e => e.Id == once).Join(db.Promises, e => e.PromiseId, p => p.Id, (_, p) => p).FirstOrDefaultAsync(cancel);

    private static async Task<bool> IsKnownAsync(HeedDb db, string customer, CancellationToken cancel) =>
        await db.Customers.AnyAsync(c => c.ExternalId == customer, cancel) || await db.Cases.AnyAsync(c => c.Customer == customer, cancel) || await db.Promises.AnyAsync(p => p.Customer == customer, cancel);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
