using Heed.Act.Cases.Desks;
using Heed.Act.Complaints;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;

namespace Heed.Web.Demo;

/// <summary>Gives the demo company a year of complaints: those of the past with what became of them, and some that wait for an answer.</summary>
public sealed class FillDemoComplaints(BringComplaints bring, ChangeRegister settings, ChangeDesk desks, FindDesk find, SignalLog log, RegisterSource register, SourceCatalogue catalogue, FindWorkspace workspaces, TimeProvider time)
{
    private static readonly DemoComplaintWords s_words = DemoResources.Read<DemoComplaintWords>("Complaints.json");

    /// <returns>How many complaints were new.</returns>
    public async Task<Result<int>> RunAsync(WorkspaceId workspace, FillDemo.Input input, CancellationToken cancel)
    {
        var its = (await workspaces.RunAsync(workspace, cancel))!;
        var last = input.EndsOn ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(its.CreatedAt, its.Zone).DateTime);
        var made = new DemoSettings(last) { Seed = input.Seed, Customers = input.Customers };
        var (customers, now) = (DemoCustomer.All(made), time.GetUtcNow());
        var owner = new Actor(workspace, FillDemo.Owner, Role.Owner);
        if (await PrepareAsync(owner, cancel) is { } refused) return refused;
        List<BringComplaints.Past> pasts = [.. DemoComplaints.All(made, customers).Where(c => c.At <= now).Select(c => PastOf(c, customers))];
        if ((await log.AppendAsync(workspace, [.. pasts.Select(p => p.Signal)], cancel)).Failed(out var problem)) return problem;
        return await bring.RunAsync(pasts, owner, cancel);
    }

    private async Task<Problem?> PrepareAsync(Actor owner, CancellationToken cancel)
    {
        var desk = (await find.RunAsync(owner.Workspace, cancel)).Settings;
        var mandate = desk.Mandate with { Currency = "EUR", HourCents = DemoComplaints.HourCents, HandOverCents = 500, CapCents = DemoComplaints.CapCents, AgentCents = 5_000, ManagerCents = 20_000 };
        if ((await desks.RunAsync(desk with { Mandate = mandate }, owner, cancel)).Failed(out var problem)) return problem;
        RegisterSettings kept = new() { Categories = [.. DemoComplaints.Categories.Select(c => new ComplaintCategory(c.Name, c.Regime)), new("other")], Products = ["current-account", "savings", "card", "mortgage", "pension", "business-account", "business-loan"] };
        if ((await settings.RunAsync(kept, owner, cancel)).Failed(out problem)) return problem;
        var source = await register.RunAsync(new(ComplaintSource.Key, ComplaintSource.Kind, "Complaints", Mode.Identified, ComplaintSource.Schema), Actor.System(owner.Workspace), cancel);
        if (source.Failed(out problem, out var known)) return problem;
        catalogue.Keep(known);
        return null;
    }

    private static BringComplaints.Past PastOf(DemoComplaint complaint, DemoCustomer[] customers)
    {
        var customer = complaint.Customer is { } place ? customers[place] : null;
        var branch = DemoUnits.Branches[complaint.Branch];
        var language = customer?.Language ?? "nb";
        var agent = DemoDesk.Agents.First(a => a.Units.Any(u => u == branch.Region || u == branch.Country)).Email;
        var reasons = s_words.Reasons[complaint.Outcome.ToString()][language];
        return new(SignalOf(complaint, customer, branch, language), agent)
        {
            AcknowledgedAt = complaint.AcknowledgedAt,
            HeldAt = complaint.HeldAt,
            EndedAt = complaint.EndedAt,
            Outcome = complaint.Outcome,
            RedressCents = complaint.RedressCents,
            Cause = DemoComplaints.Categories.First(c => c.Name == complaint.Category).Cause,
            Reasons = complaint.HeldAt is null ? reasons : s_words.Reasons["Held"][language],
            Action = s_words.Reasons[complaint.Outcome.ToString()]["en"],
            Minutes = complaint.Minutes,
        };
    }

    private static Signal SignalOf(DemoComplaint complaint, DemoCustomer? customer, DemoBranch branch, string language)
    {
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal) { [ComplaintFacts.CategoryField] = FieldValue.Of(complaint.Category) };
        if (customer is not null) values[ComplaintFacts.ProductField] = FieldValue.Of(customer.Product);
        if (complaint.ClaimCents is { } cents) values[ComplaintFacts.ClaimField] = FieldValue.Of(cents / 100.0);
        Dictionary<string, string> attributes = new(StringComparer.Ordinal) { ["region"] = branch.Region, [ComplaintFacts.CountryField] = branch.Country };
        if (customer is null) attributes[ComplaintFacts.NameField] = "Liv Aas";
        return new()
        {
            Id = complaint.Id,
            Source = ComplaintSource.Key,
            Kind = ComplaintSource.Kind,
            HappenedAt = complaint.At,
            ReceivedAt = complaint.At,
            Customer = customer?.Id,
            Unit = branch.Code,
            Channel = complaint.Channel,
            Language = language,
            Values = values,
            Attributes = attributes,
            Texts = new Dictionary<string, string>(StringComparer.Ordinal) { [ComplaintFacts.WordsField] = s_words.Words[complaint.Category][language] },
        };
    }

    /// <summary>What customers of the demo company say, and what they are answered, by category or outcome and language.</summary>
    private sealed record DemoComplaintWords(Dictionary<string, Dictionary<string, string>> Words, Dictionary<string, Dictionary<string, string>> Reasons);
}
