using System.Data.Common;
using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.TestSupport;

namespace Heed.Base.Tests.Signals;

public abstract class SignalReaderTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private static readonly WorkspaceId s_mine = new(1);
    private static readonly WorkspaceId s_theirs = new(2);

    private static Signal Full { get; } = new()
    {
        Id = SomeSignals.Id(77),
        Source = "shop",
        Kind = "survey",
        HappenedAt = new(2026, 2, 28, 23, 59, 59, 999, 999, TimeSpan.FromHours(2)),
        ReceivedAt = SomeSignals.At,
        Customer = "c'1",
        Unit = "Tõrva",
        Touchpoint = "desk",
        Channel = "e-mail",
        Language = "et",
        Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal)
        {
            ["nps"] = FieldValue.Of(-0.5),
            ["why"] = FieldValue.Of("price"),
            ["also"] = FieldValue.Of("a", "ä", "😀"),
            ["wait"] = FieldValue.NotApplicable.Value,
        },
        Texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["comment"] = "Не \"очень\"\n" },
        Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["country"] = "ee" },
    };

    [DatabaseFact]
    public async Task A_signal_comes_back_as_it_was_sent()
    {
        await Test.StoreAsync(s_mine, Full);
        ShouldBeFull(await new SignalReader(Database).FindAsync(s_mine, Full.Id, default));
        ShouldBeFull((await Test.FollowedAsync()).ShouldHaveSingleItem());
    }

    [DatabaseFact]
    public async Task Another_workspaces_signals_are_not_found()
    {
        await Test.StoreAsync(s_theirs, Full);
        var reader = new SignalReader(Database);
        var seq = (await Test.FollowedAsync()).ShouldHaveSingleItem().Seq;
        (await reader.FindAsync(s_mine, Full.Id, default)).ShouldBeNull();
        (await reader.AtAsync(s_mine, [seq], default)).ShouldBeEmpty();
        (await reader.LatestAsync(s_mine, null, null, 10, default)).ShouldBeEmpty();
        (await reader.AtAsync(s_theirs, [seq], default)).ShouldHaveSingleItem();
    }

    [DatabaseFact]
    public async Task A_stretch_of_a_source_ends_where_the_asker_stands_and_holds_no_one_elses()
    {
        for (var n = 1; n <= 6; n++) await Test.StoreAsync(n == 3 ? s_theirs : s_mine, SomeSignals.Signal(n) with { Source = n == 4 ? "other" : "shop" });
        await Test.SettleAsync();
        var reader = new SignalReader(Database);
        var all = (await reader.AfterAsync(LogPosition.Start, 10, default)).Signals;
        var fourth = (await reader.AfterAsync(LogPosition.Start, 5, default)).End;
        var found = await reader.BetweenAsync(s_mine, "shop", all[1].Seq, all[5].Seq, fourth, default);
        found.Select(s => SomeSignals.Number(s.Signal.Id)).ShouldBe([2, 5], "the first stands before, the third and fourth are not of it, the sixth was not yet reached");
    }

    [DatabaseFact]
    public async Task Places_are_read_in_the_order_asked()
    {
        await Test.StoreAsync(s_mine, [.. SomeSignals.Range(0, 3)]);
        var seqs = (await Test.FollowedAsync()).Select(s => s.Seq).ToList();
        var read = await new SignalReader(Database).AtAsync(s_mine, [seqs[2], 999_999, seqs[0]], default);
        read.Select(s => SomeSignals.Number(s.Signal.Id)).ShouldBe([2, 0]);
    }

    [DatabaseFact]
    public async Task The_latest_come_page_by_page_and_by_source()
    {
        await Test.StoreAsync(s_mine, [.. SomeSignals.Range(0, 5), SomeSignals.Signal(5) with { Source = "web" }]);
        var reader = new SignalReader(Database);
        var first = await reader.LatestAsync(s_mine, null, null, 2, default);
        first.Select(s => SomeSignals.Number(s.Signal.Id)).ShouldBe([5, 4]);
        (await reader.LatestAsync(s_mine, null, first[^1].Seq, 2, default)).Select(s => SomeSignals.Number(s.Signal.Id)).ShouldBe([3, 2]);
        (await reader.LatestAsync(s_mine, "web", null, 9, default)).ShouldHaveSingleItem();
    }

    [DatabaseFact]
    public async Task A_follower_that_reads_while_many_write_gets_everything_exactly_once_in_order()
    {
        const int writers = 4, each = 400;
        // Each log is a node of its own, so that transactions overlap where the engine lets them.
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
        {
            await using var log = Database.Log();
            for (var n = 0; n < each; n++) (await log.AppendAsync(s_mine, [SomeSignals.Signal((w * each) + n)], default)).Ok.ShouldBeTrue();
        })));

        var reader = new SignalReader(Database);
        List<int> followed = [];
        var position = LogPosition.Start;
        for (var last = false; ;)
        {
            var page = await reader.AfterAsync(position, 37, default);
            page.End.ShouldBeGreaterThanOrEqualTo(position);
            followed.AddRange(page.Signals.Select(s => SomeSignals.Number(s.Signal.Id)));
            if (page.End == position)
            {
                if (last) break;
                if (writing.IsCompleted)
                {
                    await writing;
                    await Test.SettleAsync();
                    last = true;
                }
            }

            position = page.End;
        }

        followed.Order().ShouldBe(Enumerable.Range(0, writers * each));
        for (var w = 0; w < writers; w++) followed.Where(n => n / each == w).ShouldBeInOrder();
    }

    private static void ShouldBeFull(LoggedSignal? read)
    {
        read.ShouldNotBeNull().Workspace.Value.ShouldBeInRange(1, 2);
        (read.Signal with { Values = Full.Values, Texts = Full.Texts, Attributes = Full.Attributes }).ShouldBe(Full);
        read.Signal.Values.ShouldBe(Full.Values);
        read.Signal.Texts.ShouldBe(Full.Texts);
        read.Signal.Attributes.ShouldBe(Full.Attributes);
    }
}

public sealed class SignalReaderOnSqlite() : SignalReaderTests(DatabaseEngine.Sqlite)
{
    [DatabaseFact]
    public async Task Pages_are_read_along_the_places_and_not_from_the_index_of_ids()
    {
        await using var connection = await Database.ConnectAsync(default);
        var reader = new SignalReader(Database);
        foreach (var where in (string[])[reader.OfSource, reader.At("5, 9")])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"explain query plan select body from base_signals {where}";
            foreach (var name in (string[])["workspace", "source", "after", "last", "limit"])
            {
                if (where.Contains($"@{name}", StringComparison.Ordinal)) command.Add(name, 1);
            }

            List<string> plan = [];
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync()) plan.Add(rows.GetString(3));
            plan.ShouldHaveSingleItem().ShouldContain("INTEGER PRIMARY KEY");
        }
    }
}

[OnPostgres]
public sealed class SignalReaderOnPostgres() : SignalReaderTests(DatabaseEngine.Postgres)
{
    [PostgresFact]
    public async Task A_signal_with_a_lower_number_that_is_committed_later_is_waited_for()
    {
        var reader = new SignalReader(Database);
        await using var slow = await Database.ConnectAsync(default);
        await using var transaction = await slow.BeginTransactionAsync();
        await InsertAsync(slow, transaction, 1);
        await using (var log = Database.Log()) (await log.AppendAsync(new(1), [SomeSignals.Signal(2)], default)).Ok.ShouldBeTrue();

        // The later number is committed and in plain sight, yet a follower that took it now could never come back for the earlier one.
        (await reader.LatestAsync(new(1), null, null, 10, default)).ShouldHaveSingleItem();
        var early = await reader.AfterAsync(LogPosition.Start, 10, default);
        early.Signals.ShouldBeEmpty();

        await transaction.CommitAsync();
        await Test.SettleAsync();
        (await reader.AfterAsync(early.End, 10, default)).Signals.Select(s => SomeSignals.Number(s.Signal.Id)).ShouldBe([1, 2]);
    }

    [PostgresFact]
    public async Task A_lower_number_from_a_later_transaction_comes_after_a_higher_one_and_is_not_skipped()
    {
        var reader = new SignalReader(Database);
        // A transaction takes its number in the log's table only when it inserts, here long before the other does, and commits last.
        await using var slow = await Database.ConnectAsync(default);
        await using var quick = await Database.ConnectAsync(default);
        await using var first = await quick.BeginTransactionAsync();
        await ExecuteAsync(quick, first, "select pg_current_xact_id()");
        await using var second = await slow.BeginTransactionAsync();
        await InsertAsync(slow, second, 1);
        await InsertAsync(quick, first, 2);
        await first.CommitAsync();
        var early = await reader.AfterAsync(LogPosition.Start, 10, default);
        await second.CommitAsync();
        await Test.SettleAsync();

        var late = await reader.AfterAsync(early.End, 10, default);

        early.Signals.Concat(late.Signals).Select(s => SomeSignals.Number(s.Signal.Id)).ShouldBe([2, 1]);
        early.Signals.Concat(late.Signals).Select(s => s.Seq).ShouldBeInOrder(SortDirection.Descending);
    }

    [PostgresFact]
    public async Task Transactions_are_followed_by_their_number_and_not_by_its_digits()
    {
        await using var connection = await Database.ConnectAsync(default);
        foreach (var xid in (int[])[100, 9, 10, 99]) await InsertAsync(connection, null, xid, xid);
        (await Test.FollowedAsync(pageSize: 1)).Select(s => SomeSignals.Number(s.Signal.Id)).ShouldBe([9, 10, 99, 100]);
        (await Test.FollowedAsync(pageSize: 3)).Select(s => SomeSignals.Number(s.Signal.Id)).ShouldBe([9, 10, 99, 100]);
    }

    private static async Task InsertAsync(DbConnection connection, DbTransaction? transaction, int n, int? xid = null) => await ExecuteAsync(connection, transaction, $$"""
        insert into base_signals (workspace, id, source, kind, happened_at, received_at, body, xid)
        values (1, '{{SomeSignals.Id(n)}}', 'shop', 'survey', now(), now(), '{}', {{(xid is null ? "default" : $"'{xid}'")}})
        """);

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction? transaction, string sql)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
