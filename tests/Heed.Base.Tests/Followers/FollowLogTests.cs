using System.Collections.Concurrent;
using Heed.Base.Database;
using Heed.Base.Followers;
using Heed.Base.Signals;
using Heed.Base.Tests.Signals;
using Heed.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Base.Tests.Followers;

public abstract class FollowLogTests(DatabaseEngine engine) : DatabaseTests(engine)
{
    [DatabaseFact]
    public async Task While_the_program_serves_followers_hear_of_what_is_stored_and_a_failing_one_stops_no_other()
    {
        var (broken, working) = (new Broken(), new Remembers());
        await using var log = Database.Log();
        using var following = new FollowLog([broken, working], new CatchUp(new SignalReader(Database)), log, TimeProvider.System, NullLogger<FollowLog>.Instance);
        await following.StartAsync(default);
        for (var n = 0; n < 5; n++) await log.AppendAsync(new(1), [SomeSignals.Signal(n)], default);

        await working.HeardAsync(5).WaitAsync(TimeSpan.FromSeconds(20));

        working.Heard.ShouldBe([0, 1, 2, 3, 4]);
        broken.Asked.ShouldBeGreaterThan(0);
        await following.StopAsync(default);
    }

    private sealed class Remembers : IFollower
    {
        private LogPosition _position;

        public ConcurrentQueue<int> Heard { get; } = [];

        public string Name => "remembers";

        public ValueTask<LogPosition> PositionAsync(CancellationToken cancel) => new(_position);

        public ValueTask FollowAsync(LogPage page, CancellationToken cancel)
        {
            foreach (var signal in page.Signals) Heard.Enqueue(SomeSignals.Number(signal.Signal.Id));
            _position = page.End;
            return default;
        }

        public ValueTask ResetAsync(CancellationToken cancel) => default;

        public async Task HeardAsync(int count)
        {
            while (Heard.Count < count) await Task.Delay(10);
        }
    }

    private sealed class Broken : IFollower
    {
        public int Asked { get; private set; }

        public string Name => "broken";

        public ValueTask<LogPosition> PositionAsync(CancellationToken cancel)
        {
            Asked++;
            throw new TimeoutException("This follower always fails.");
        }

        public ValueTask FollowAsync(LogPage page, CancellationToken cancel) => default;

        public ValueTask ResetAsync(CancellationToken cancel) => default;
    }
}

public sealed class FollowLogOnSqlite() : FollowLogTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class FollowLogOnPostgres() : FollowLogTests(DatabaseEngine.Postgres);
