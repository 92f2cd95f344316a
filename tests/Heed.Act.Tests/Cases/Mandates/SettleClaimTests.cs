using Heed.Act.Cases;
using Heed.Act.Cases.Changes;
using Heed.Act.Cases.Desks;
using Heed.Act.Cases.Mandates;
using Heed.Act.Cases.Tables;
using Heed.Base.Database;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Act.Tests.Cases.Mandates;

public abstract class SettleClaimTests(DatabaseEngine engine) : CaseTests(engine)
{
    private SettleClaim Settling => new(Database, Clock);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var mandate = new Mandate { AgentCents = 5_000, ManagerCents = 20_000, HourCents = 6_000, HandOverCents = 500, CapCents = 4_000 };
        (await new ChangeDesk(Database).RunAsync(new() { Mandate = mandate }, As(Boss), default)).Ok.ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task A_claim_below_what_cases_cost_is_settled_with_its_figures_once_and_within_the_customers_cap()
    {
        await CloseAsync(20, minutes: 30);
        var number = await ClaimAsync("c-1", 2_500);
        var once = Guid.CreateVersion7();
        (await Settling.RunAsync(number, once, As(Kari), default)).Ok.ShouldBeTrue();
        (await Settling.RunAsync(number, once, As(Kari), default)).Ok.ShouldBeTrue();
        var entry = (await EntriesAsync(number)).Single(e => e.Kind == EntryKind.Granted);
        (entry.By, entry.Data["amount"], entry.Data["figures"]).ShouldBe((Kari, "25.00 EUR", "25.00 : 30.00 n=20 [30.00, 30.00]; 40.00 EUR"));
        await using (var db = Database.For(Ours)) (await db.CaseGrants.CountAsync()).ShouldBe(1);

        // 25 of 40 are spent for this customer's year.
        (await Settling.RunAsync(await ClaimAsync("c-1", 2_000), null, As(Kari), default)).Problem!.Code.ShouldBe("not-offered");
        (await Settling.RunAsync(await ClaimAsync("c-2", 2_000), null, As(Kari), default)).Ok.ShouldBeTrue();
    }

    [DatabaseFact]
    public async Task A_regulated_complaint_a_dear_claim_and_one_of_nobody_known_are_not_settled()
    {
        await CloseAsync(20, minutes: 30);
        var regulated = await ClaimAsync("c-1", 1_000, regulated: true);
        foreach (var number in (int[])[regulated, await ClaimAsync("c-2", 3_000), await ClaimAsync(null, 1_000)])
        {
            (await Settling.RunAsync(number, null, As(Boss), default)).Problem!.Code.ShouldBe("not-offered");
        }
    }

    [DatabaseFact]
    public async Task On_the_spot_each_role_grants_as_much_as_it_may()
    {
        await OpenAsync();
        await DoAsync(1, new GrantOnTheSpot(5_000, "Fee given back"));
        (await TryAsync(1, new GrantOnTheSpot(5_001, "More"))).Problem!.Code.ShouldBe("beyond-mandate");
        await DoAsync(1, new GrantOnTheSpot(20_000, "Weekend at the sea"), Boss);
        (await EntriesAsync(1)).Where(e => e.Kind == EntryKind.Granted).Select(e => e.Data["amount"]).ShouldBe(["50.00 EUR", "200.00 EUR"]);
    }

    private async Task CloseAsync(int count, int minutes)
    {
        for (var n = 0; n < count; n++)
        {
            var its = await OpenAsync(new("Fee") { Matter = "fees", Owner = Kari });
            await DoAsync(its.Number, new SeveralChanges([new LogContact(ContactChannel.Phone, Outgoing: true, "Talked.", minutes), new CloseCase("price", "Explained.")]));
        }
    }

    private async Task<int> ClaimAsync(string? customer, long cents, bool regulated = false)
    {
        var its = await OpenAsync(new("Fee") { Matter = "fees", Customer = customer });
        await DoAsync(its.Number, new SetClaim(cents, regulated));
        return its.Number;
    }
}

public sealed class SettleClaimOnSqlite() : SettleClaimTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class SettleClaimOnPostgres() : SettleClaimTests(DatabaseEngine.Postgres);
