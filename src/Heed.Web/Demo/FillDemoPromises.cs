using Heed.Act.Cases.Changes;
using Heed.Act.Promises;
using Heed.Act.Promises.Effects;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;

namespace Heed.Web.Demo;

/// <summary>Gives the demo company the promises it made in its two years, and tells of the customers who left.</summary>
public sealed class FillDemoPromises(BringPromises bring, SignalLog log, RegisterSource register, SourceCatalogue catalogue, FindWorkspace workspaces, TimeProvider time)
{
    /// <summary>The source that tells of customers' coming and going.</summary>
    public const string Events = "customer-events";

    /// <returns>How many promises were new.</returns>
    public async Task<Result<int>> RunAsync(WorkspaceId workspace, FillDemo.Input input, CancellationToken cancel)
    {
        var its = (await workspaces.RunAsync(workspace, cancel))!;
        var last = input.EndsOn ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(its.CreatedAt, its.Zone).DateTime);
        var settings = new DemoSettings(last) { Seed = input.Seed, Customers = input.Customers };
        var customers = DemoCustomer.All(settings);
        var now = time.GetUtcNow();
        List<DemoPromise> promises = [.. DemoPromises.All(settings, customers).Where(p => p.MadeAt < now)];
        var dice = Dice.For(input.Seed, "promise answers");
        var past = promises.ConvertAll(p => PastOf(p, customers[p.Customer], now, dice));
        if ((await bring.RunAsync(past, new Actor(workspace, FillDemo.Owner, Role.Owner), cancel)).Failed(out var problem, out var brought)) return problem;
        return await TellWhoLeftAsync(workspace, promises, customers, input.Seed, cancel) ?? Result.Of(brought);
    }

    private static BringPromises.Past PastOf(DemoPromise promise, DemoCustomer customer, DateTimeOffset now, Dice dice)
    {
        var branch = DemoUnits.Branches[customer.Branch];
        var promiser = DemoDesk.AgentOf(branch);
        var answered = promise.MadeAt.AddMinutes(15 + (150 * dice.Unit()));
        // Of what is still open some units have not answered, and a few have said no.
        var fate = dice.Unit();
        return new(promise.Id, new(promise.What, promiser, promise.DueAt) { Customer = customer.Id, Deliverer = branch.Region, FromUnit = branch.Code, Channel = dice.Pick(Enum.GetValues<ContactChannel>()) }, promise.MadeAt)
        {
            AnsweredAt = promise.Outcome is null && (fate < 0.3 || answered > now) ? null : answered,
            Answer = promise.Outcome is null && fate > 0.8 ? DeliveryAnswer.No : DeliveryAnswer.Yes,
            Outcome = promise.Outcome,
            EndedAt = promise.EndedAt,
            Note = promise.Outcome is PromiseState.Kept or PromiseState.Late ? "Called to make sure it arrived." : promise.Outcome is null ? null : "Solved it another way.",
        };
    }

    private async Task<Problem?> TellWhoLeftAsync(WorkspaceId workspace, List<DemoPromise> promises, DemoCustomer[] customers, int seed, CancellationToken cancel)
    {
        var schema = new SourceSchema { Fields = [SourceField.Of(WhoLeft.EventField, FieldType.Code)] };
        if ((await register.RunAsync(new(Events, "event", "Customers coming and going", Mode.Identified, schema), Actor.System(workspace), cancel)).Failed(out var problem, out var source)) return problem;
        catalogue.Keep(source);
        var dice = Dice.For(seed, "leaving");
        List<Signal> left = [.. promises.Where(p => p.LeftOn is not null).Select(p => Left(p, customers[p.Customer], dice)).OrderBy(s => s.HappenedAt)];
        return (await log.AppendAsync(workspace, left, cancel)).Problem;
    }

    private static Signal Left(DemoPromise promise, DemoCustomer customer, Dice dice)
    {
        var at = new DateTimeOffset(promise.LeftOn!.Value.ToDateTime(new(10, 0)), TimeSpan.Zero);
        return new()
        {
            Id = dice.Id(at),
            Source = Events,
            Kind = "event",
            HappenedAt = at,
            ReceivedAt = at,
            Customer = customer.Id,
            Unit = DemoUnits.Branches[customer.Branch].Code,
            Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal) { [WhoLeft.EventField] = FieldValue.Of(WhoLeft.LeftLabel) },
        };
    }
}
