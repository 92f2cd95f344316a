using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Heed.Base.Customers;
using Heed.Base.Customers.Tables;
using Heed.Base.Database;
using Heed.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Heed.Base.Tests.Database;

public abstract class InstantsTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private static readonly DateTimeOffset s_noon = new(2026, 3, 29, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset[] s_instants =
    [
        DateTimeOffset.UnixEpoch,
        DateTimeOffset.UnixEpoch.AddMicroseconds(1),
        s_noon,
        s_noon.AddMicroseconds(1),
        s_noon.AddMicroseconds(2).ToOffset(TimeSpan.FromHours(9)),
        new(2099, 12, 31, 23, 59, 59, 999, 999, TimeSpan.FromHours(-8)),
    ];

    [DatabaseFact]
    public async Task Instants_come_back_to_the_microsecond_and_order_and_compare()
    {
        var workspace = await AddWorkspaceAsync("w");
        await using (var db = Database.For(workspace))
        {
            // Added backwards, so that the order read is not the order written.
            foreach (var at in s_instants.Reverse()) db.Customers.Add(Customer.Create(workspace, at.ToString("O"), at));
            await db.SaveChangesAsync();
        }

        await using var read = Database.For(workspace);
        (await read.Customers.OrderBy(c => c.FirstHeardAt).Select(c => c.FirstHeardAt).ToListAsync()).ShouldBe(s_instants);
        (await read.Customers.CountAsync(c => c.FirstHeardAt > s_noon)).ShouldBe(3);
        (await read.Customers.CountAsync(c => c.FirstHeardAt == s_noon)).ShouldBe(1);
        (await read.Customers.MaxAsync(c => c.FirstHeardAt)).ShouldBe(s_instants[^1]);
        (await read.Customers.MinAsync(c => c.FirstHeardAt)).ShouldBe(s_instants[0]);
    }
}

public sealed class InstantsOnSqlite() : InstantsTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class InstantsOnPostgres() : InstantsTests(DatabaseEngine.Postgres);

public sealed class MicrosecondsTests
{
    [Property]
    public Property Any_instant_is_kept_to_the_microsecond_below_in_whatever_zone() => Prop.ForAll<DateTimeOffset>(
        instant =>
        {
            var whole = Microseconds.Whole(instant);
            Microseconds.Whole(whole).ShouldBe(whole);
            Math.Abs((instant - whole).Ticks).ShouldBeLessThan(TimeSpan.TicksPerMicrosecond);
            Microseconds.Of(instant.ToOffset(TimeSpan.Zero)).ShouldBe(Microseconds.Of(instant));
        });
}
