using Heed.Base.Database;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Heed.TestSupport;

namespace Heed.Base.Tests.Signals;

public abstract class SignalLogTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    private static readonly WorkspaceId s_mine = new(1);
    private static readonly WorkspaceId s_theirs = new(2);

    private SignalLog _log = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _log = Database.Log();
    }

    public override async Task DisposeAsync()
    {
        if (_log is not null) await _log.DisposeAsync();
        await base.DisposeAsync();
    }

    [DatabaseFact]
    public async Task The_same_id_sent_again_is_stored_once_and_stays_as_it_was_first()
    {
        (await _log.AppendAsync(s_mine, [SomeSignals.Signal(1)], default)).Value.ShouldBe([true]);
        (await _log.AppendAsync(s_mine, [SomeSignals.Signal(1) with { Kind = "review" }], default)).Value.ShouldBe([false]);
        (await Test.FollowedAsync()).ShouldHaveSingleItem().Signal.Kind.ShouldBe("survey");
    }

    [DatabaseFact]
    public async Task The_same_id_twice_in_one_hand_over_is_new_the_first_time_only()
    {
        var stored = await _log.AppendAsync(s_mine, [SomeSignals.Signal(1), SomeSignals.Signal(2), SomeSignals.Signal(1)], default);
        stored.Value.ShouldBe([true, true, false]);
        (await Test.FollowedAsync()).Count.ShouldBe(2);
    }

    [DatabaseFact]
    public async Task The_same_id_sent_at_once_by_many_is_new_to_exactly_one()
    {
        // Two logs are two nodes, each with a writer of its own.
        await using var other = Database.Log();
        var sent = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(async () => await (n % 2 == 0 ? _log : other).AppendAsync(s_mine, [SomeSignals.Signal(1)], default))));
        sent.Count(s => s.Value[0]).ShouldBe(1);
        (await Test.FollowedAsync()).ShouldHaveSingleItem();
    }

    [DatabaseFact]
    public async Task Two_workspaces_may_use_the_same_id()
    {
        (await _log.AppendAsync(s_mine, [SomeSignals.Signal(1)], default)).Value.ShouldBe([true]);
        (await _log.AppendAsync(s_theirs, [SomeSignals.Signal(1)], default)).Value.ShouldBe([true]);
        (await Test.FollowedAsync()).Select(s => s.Workspace).ShouldBe([s_mine, s_theirs]);
    }

    [DatabaseFact]
    public async Task Five_thousand_signals_from_thirty_two_senders_are_all_there_once()
    {
        const int each = 160;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(sender => Task.Run(async () =>
        {
            var added = 0;
            for (var n = 0; n < each; n += 4)
            {
                // Half of what a sender sends, its neighbour sends as well.
                var stored = await _log.AppendAsync(s_mine, SomeSignals.Range((sender * each / 2) + n, 4), default);
                added += stored.Value.Count(isNew => isNew);
            }

            return added;
        })));

        var numbers = (await Test.FollowedAsync()).Select(s => SomeSignals.Number(s.Signal.Id)).Order().ToList();
        numbers.ShouldBe(Enumerable.Range(0, (33 * each) / 2));
        outcomes.Sum().ShouldBe(numbers.Count);
    }

    [DatabaseFact]
    public async Task Nothing_handed_over_is_nothing_stored()
    {
        (await _log.AppendAsync(s_mine, [], default)).Value.ShouldBeEmpty();
        (await Test.FollowedAsync()).ShouldBeEmpty();
    }

    [DatabaseFact]
    public async Task Whoever_waits_for_the_next_commit_is_told()
    {
        var next = _log.NextCommit;
        next.IsCompleted.ShouldBeFalse();
        await _log.AppendAsync(s_mine, [SomeSignals.Signal(1)], default);
        await next.WaitAsync(TimeSpan.FromSeconds(10));
        _log.NextCommit.IsCompleted.ShouldBeFalse();
    }

    [DatabaseFact]
    public async Task What_was_handed_over_before_the_log_is_closed_is_still_stored()
    {
        var handed = SomeSignals.Range(0, 300).Select(s => _log.AppendAsync(s_mine, [s], default).AsTask()).ToList();
        await _log.DisposeAsync();
        (await Task.WhenAll(handed)).ShouldAllBe(h => h.Ok);
        (await _log.AppendAsync(s_mine, [SomeSignals.Signal(999)], default)).Ok.ShouldBeFalse();
        (await Test.FollowedAsync()).Count.ShouldBe(300);
    }

    [DatabaseFact]
    public async Task A_full_queue_says_busy_at_once_and_keeps_what_it_took()
    {
        const int size = 500;
        List<Task<Result<IReadOnlyList<bool>>>> taken = [];
        var refused = 0;
        await using (await Lock.TakeAsync(Database))
        {
            for (var n = 0; n < 80; n++)
            {
                var handed = _log.AppendAsync(s_mine, SomeSignals.Range(n * size, size), default).AsTask();
                if (handed.IsCompletedSuccessfully && (await handed).Failed(out var problem))
                {
                    problem.Code.ShouldBe("busy");
                    problem.Kind.ShouldBe(ProblemKind.Unavailable);
                    refused++;
                }
                else
                {
                    taken.Add(handed);
                }
            }

            taken.ShouldAllBe(t => !t.IsCompleted);
        }

        taken.Count.ShouldBe(SignalLog.MostWaiting / size);
        refused.ShouldBe(80 - taken.Count);
        (await Task.WhenAll(taken)).ShouldAllBe(t => t.Ok && t.Value.All(isNew => isNew));
        (await Test.FollowedAsync()).Count.ShouldBe(SignalLog.MostWaiting);
        (await _log.AppendAsync(s_mine, [SomeSignals.Signal(1_000_000)], default)).Value.ShouldBe([true]);
    }

    [DatabaseFact]
    public async Task A_hand_over_larger_than_the_queue_is_taken_when_nothing_else_waits() =>
        (await _log.AppendAsync(s_mine, SomeSignals.Range(0, SignalLog.MostWaiting + 1), default)).Value.Count(isNew => isNew).ShouldBe(SignalLog.MostWaiting + 1);
}

public sealed class SignalLogOnSqlite() : SignalLogTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class SignalLogOnPostgres() : SignalLogTests(DatabaseEngine.Postgres);
