using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Heed.Web.Tests.Running;
using Microsoft.Data.Sqlite;

namespace Heed.Web.Tests.Reliability;

/// <summary>Nothing acknowledged is ever lost, and what was made from the log can be made again.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Rounds = 12;
    private const int Senders = 8;
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Every_acknowledged_signal_is_there_exactly_once_after_the_server_was_killed_twelve_times()
    {
        var company = await TestCompany.CreateAsync(_data.Path, "killed");
        var acknowledged = new ConcurrentDictionary<Guid, int>();
        var random = new Random(20_261_123);
        for (var round = 0; round < Rounds; round++)
        {
            using var heed = await HeedProcess.ServeAsync(_data.Path);
            heed.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", company.WriteKey);
            using var stop = new CancellationTokenSource();
            var senders = Enumerable.Range(0, Senders).Select(s => SendAsync(heed.Client, acknowledged, new Random((round * 100) + s), stop.Token)).ToArray();
            // By what was acknowledged and not by the clock, so that a slow machine kills under load too.
            var enough = acknowledged.Count + random.Next(20, 150);
            for (var waited = 0; acknowledged.Count < enough && waited < 3_000; waited++) await Task.Delay(10);
            await Task.Delay(random.Next(0, 40));
            heed.Kill();
            await stop.CancelAsync();
            await Task.WhenAll(senders);
            StoredTwiceOrNever(acknowledged.Keys).ShouldBeEmpty($"after kill {round + 1}, with {acknowledged.Count} acknowledged");
        }

        acknowledged.Count.ShouldBeGreaterThan(500);
        var followed = await ReadAsync();
        Directory.Delete(Path.Combine(_data.Path, "facts"), recursive: true);
        var rebuilt = await ReadAsync();
        rebuilt.ShouldBe(followed);
        Counted(followed).ShouldBe(InTheLog());
    }

    private static async Task SendAsync(HttpClient client, ConcurrentDictionary<Guid, int> acknowledged, Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var id = Guid.CreateVersion7();
            var signal = new { id, source = "killed", kind = "survey", unit = $"branch-{random.Next(5)}", values = new { nps = random.Next(11) } };
            try
            {
                using var answer = await client.PostAsJsonAsync("/api/v1/signals", signal, stop);
                if (answer.IsSuccessStatusCode) acknowledged[id] = 1;
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
            {
                // The server is gone: this one was not acknowledged, so it may be there or not.
                return;
            }
        }
    }

    private List<Guid> StoredTwiceOrNever(IEnumerable<Guid> ids)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_data.Path, "heed.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select id, count(*) from base_signals group by id";
        var times = new Dictionary<Guid, long>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) times[new Guid(reader.GetFieldValue<byte[]>(0), true)] = reader.GetInt64(1);
        }

        return [.. ids.Where(id => times.GetValueOrDefault(id) != 1)];
    }

    private long InTheLog()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_data.Path, "heed.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from base_signals";
        return (long)command.ExecuteScalar()!;
    }

    private static long Counted(string reading) => JsonDocument.Parse(reading).RootElement.GetProperty("n").GetInt64();

    private async Task<string> ReadAsync()
    {
        var (code, output, errors) = await HeedProcess.RunAsync("read", "mean", "--source", "killed", "--field", "nps", "--by", "unit", "--json", "--data", _data.Path);
        code.ShouldBe(0, errors);
        return output;
    }
}
