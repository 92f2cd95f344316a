using Heed.Base.Customers;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Signals;
using Heed.Base.Tests.Signals;
using Heed.Base.Units;
using Heed.Base.Units.Tables;
using Heed.Base.Workspaces;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Tests.Followers;

/// <summary>What every follower promises, kept by the two registers.</summary>
public abstract class FollowersTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private WorkspaceId _mine;
    private WorkspaceId _theirs;

    private IFollower[] Registers => [new RegisterUnitsHeardOf(Database), new RegisterCustomersHeardOf(Database)];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _mine = await AddWorkspaceAsync("mine");
        _theirs = await AddWorkspaceAsync("theirs");
    }

    [DatabaseFact]
    public async Task Units_and_customers_heard_of_are_registered_once_in_their_own_workspace()
    {
        await Test.StoreAsync(_mine, Heard(1, "north", "c-1"), Heard(2, "north", "c-1"), Heard(3, null, null), Heard(4, "south", "c-2"));
        await Test.StoreAsync(_theirs, Heard(1, "north", "c-1"));

        (await CatchUpAsync()).ShouldBe(5 * 2);

        (await UnitsAsync(_mine)).ShouldBe(["north", "south"]);
        (await UnitsAsync(_theirs)).ShouldBe(["north"]);
        (await CustomersAsync(_mine)).ShouldBe(["c-1", "c-2"]);
        (await CustomersAsync(_theirs)).ShouldBe(["c-1"]);
    }

    [DatabaseFact]
    public async Task A_registered_unit_starts_at_the_top_under_its_code_and_keeps_what_people_made_of_it()
    {
        await Test.StoreAsync(_mine, Heard(1, "north", null));
        await CatchUpAsync();
        await using (var db = Database.For(_mine))
        {
            var unit = await db.Units.SingleAsync();
            (unit.Name, unit.Parent).ShouldBe(("north", null));
            // Found by its key as well: the bare command writes keys the way the mapping does.
            (await db.Units.FirstOrDefaultAsync(u => u.Id == unit.Id)).ShouldNotBeNull();
            unit.Rename("The North");
            await db.SaveChangesAsync();
        }

        foreach (var register in Registers) await register.ResetAsync(default);
        await CatchUpAsync();

        await using var read = Database.For(_mine);
        (await read.Units.SingleAsync()).Name.ShouldBe("The North");
    }

    [DatabaseFact]
    public async Task A_registered_customer_was_first_heard_when_the_signal_came_in()
    {
        await Test.StoreAsync(_mine, Heard(1, null, "c-1"));
        await CatchUpAsync();
        await using var db = Database.For(_mine);
        var customer = await db.Customers.SingleAsync();
        customer.FirstHeardAt.ShouldBe(SomeSignals.Signal(1).ReceivedAt);
        customer.Attributes.ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task A_page_given_twice_leaves_what_one_would_have_left()
    {
        await Test.StoreAsync(_mine, Heard(1, "north", "c-1"), Heard(2, "south", "c-2"));
        var page = await new SignalReader(Database).AfterAsync(LogPosition.Start, 10, default);
        foreach (var register in Registers)
        {
            await register.FollowAsync(page, default);
            await register.FollowAsync(page, default);
            (await register.PositionAsync(default)).ShouldBe(page.End);
        }

        (await UnitsAsync(_mine)).ShouldBe(["north", "south"]);
        (await CustomersAsync(_mine)).ShouldBe(["c-1", "c-2"]);
    }

    [DatabaseFact]
    public async Task A_follower_goes_on_from_where_it_stood_even_in_another_process()
    {
        await Test.StoreAsync(_mine, Heard(1, "north", null));
        (await CatchUpAsync()).ShouldBe(2);
        (await CatchUpAsync()).ShouldBe(0);
        await Test.StoreAsync(_mine, Heard(2, "south", null), Heard(3, "east", null));
        (await CatchUpAsync()).ShouldBe(4);
        (await UnitsAsync(_mine)).ShouldBe(["east", "north", "south"]);
    }

    [DatabaseFact]
    public async Task A_follower_that_fails_half_way_keeps_neither_its_work_nor_its_place()
    {
        await Test.StoreAsync(_mine, Heard(1, "north", null));
        var failing = new FailsAfterWriting(Database);

        await Should.ThrowAsync<TimeoutException>(() => new CatchUp(new SignalReader(Database)).RunAsync(failing, default));

        (await UnitsAsync(_mine)).ShouldBeEmpty();
        (await failing.PositionAsync(default)).ShouldBe(LogPosition.Start);
        failing.Fails = false;
        (await new CatchUp(new SignalReader(Database)).RunAsync(failing, default)).ShouldBe(1);
        (await UnitsAsync(_mine)).ShouldBe(["written"]);
    }

    [DatabaseFact]
    public async Task Registers_cleared_reset_and_rebuilt_are_the_same_as_before()
    {
        await Test.StoreAsync(_mine, [.. Enumerable.Range(0, 500).Select(n => Heard(n, $"u-{n % 7}", $"c-{n % 90}"))]);
        await CatchUpAsync();
        var (units, customers) = (await UnitsAsync(_mine), await CustomersAsync(_mine));
        await using (var db = Database.For(_mine))
        {
            await db.Units.ExecuteDeleteAsync();
            await db.Customers.ExecuteDeleteAsync();
        }

        foreach (var register in Registers) await register.ResetAsync(default);
        (await CatchUpAsync()).ShouldBe(1_000);

        (await UnitsAsync(_mine)).ShouldBe(units);
        (await CustomersAsync(_mine)).ShouldBe(customers);
        (units.Count, customers.Count).ShouldBe((7, 90));
    }

    private async Task<long> CatchUpAsync()
    {
        await Test.SettleAsync();
        return await new CatchUp(new SignalReader(Database)).RunAsync(Registers, default);
    }

    private async Task<List<string>> UnitsAsync(WorkspaceId workspace)
    {
        await using var db = Database.For(workspace);
        return [.. (await db.Units.Select(u => u.Code).ToListAsync()).Order(StringComparer.Ordinal)];
    }

    private async Task<List<string>> CustomersAsync(WorkspaceId workspace)
    {
        await using var db = Database.For(workspace);
        return [.. (await db.Customers.Select(c => c.ExternalId).ToListAsync()).Order(StringComparer.Ordinal)];
    }

    private static Signal Heard(int n, string? unit, string? customer) => SomeSignals.Signal(n) with { Unit = unit, Customer = customer };

    private sealed class FailsAfterWriting(HeedDatabase database) : DatabaseFollower(database)
    {
        public bool Fails { get; set; } = true;

        public override string Name => "fails";

        protected override async ValueTask FollowAsync(LogPage page, System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction transaction, CancellationToken cancel)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = """insert into base_units ("Id", "WorkspaceId", "Code", "Name") values (@id, @workspace, 'written', 'written')""";
            command.Add("id", Database.Key(Guid.CreateVersion7()));
            command.Add("workspace", page.Signals[0].Workspace.Value);
            await command.ExecuteNonQueryAsync(cancel);
            if (Fails) throw new TimeoutException("The follower was made to fail here.");
        }
    }
}

public sealed class FollowersOnSqlite() : FollowersTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class FollowersOnPostgres() : FollowersTests(DatabaseEngine.Postgres);
