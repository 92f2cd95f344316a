using Heed.Base.Database;
using Heed.Base.Signals;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Base.Tests.Signals;

/// <summary>Signals to test with, numbered so that a failure says which one it was.</summary>
internal static class SomeSignals
{
    public static readonly DateTimeOffset At = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);

    public static Guid Id(int n) => new(n, 7, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static int Number(Guid id) => BitConverter.ToInt32(id.ToByteArray());

    public static Signal Signal(int n) => new()
    {
        Id = Id(n),
        Source = "shop",
        Kind = "survey",
        HappenedAt = At.AddMicroseconds(n),
        ReceivedAt = At.AddHours(1),
        Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["nps"] = FieldValue.Of(n % 11) },
    };

    public static IReadOnlyList<Signal> Range(int from, int count) => [.. Enumerable.Range(from, count).Select(Signal)];

    public static SignalLog Log(this HeedDatabase database) => new(database, NullLogger<SignalLog>.Instance);

    /// <summary>Everything a follower that starts at the beginning is given, page by page.</summary>
    public static async Task<IReadOnlyList<LoggedSignal>> FollowedAsync(this TestDatabase test, int pageSize = 1_000)
    {
        await test.SettleAsync();
        List<LoggedSignal> followed = [];
        var reader = new SignalReader(test.Database);
        for (var position = LogPosition.Start; ;)
        {
            var page = await reader.AfterAsync(position, pageSize, default);
            if (page.End == position) return followed;
            followed.AddRange(page.Signals);
            position = page.End;
        }
    }

    public static async Task StoreAsync(this TestDatabase test, WorkspaceId workspace, params Signal[] signals)
    {
        await using var log = test.Database.Log();
        (await log.AppendAsync(workspace, signals, default)).Ok.ShouldBeTrue();
        await test.SettleAsync();
    }
}
