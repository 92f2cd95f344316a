using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace Heed.Bench;

/// <summary>Responses written out as CSV over the API, from request to last byte, at sizes a decade apart (E1).</summary>
internal static class Exports
{
    private const int Rounds = 5;

    // A program just started compiles its code anew while it runs; until so many rows have gone out, that is what would be measured.
    private const int WarmRows = 1_000_000;
    private const string Map = """
        { "source": "bench", "kind": "survey", "id": ["id"], "at": { "column": "at" },
          "fields": [ { "column": "nps", "type": "nps" }, { "column": "a", "type": "csat5" }, { "column": "b", "type": "csat5" }, { "column": "c", "type": "csat5" }, { "column": "d", "type": "code" } ],
          "attributes": [ { "column": "country" }, { "column": "plan" } ], "texts": [ { "column": "comment" } ], "unit": { "column": "unit" }, "customer": { "column": "customer" } }
        """;

    public static async Task RunAsync(string program, IEnumerable<int> sizes, TextWriter output)
    {
        await output.WriteLineAsync($"| responses | seconds the first time | seconds, median of {Rounds} when warm | rows a second | bytes | server memory MB |\n|--:|--:|--:|--:|--:|--:|");
        foreach (var rows in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("heed-bench-").FullName;
            try
            {
                await output.WriteLineAsync(await OneAsync(program, folder, rows));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task<string> OneAsync(string program, string folder, int rows)
    {
        var (csv, map, data) = (Path.Combine(folder, "in.csv"), Path.Combine(folder, "map.json"), Path.Combine(folder, "data"));
        await File.WriteAllTextAsync(map, Map);
        await File.WriteAllLinesAsync(csv, Lines(rows));
        var port = ResponsesBench.FreePort();
        string key;
        // A first start makes the workspace.
        using (var first = await ResponsesBench.StartAsync(program, data, port))
        {
            first.Kill();
            await first.WaitForExitAsync();
        }

        await RunAsync(program, "import", "signals", csv, "--map", map, "--data", data);
        key = (await RunAsync(program, "key", "create", "--scope", "read", "--data", data)).Trim();
        using var server = await ResponsesBench.StartAsync(program, data, port);
        try
        {
            using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(10) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            List<double> times = [];
            long bytes = 0;
            var (first, warming) = (0.0, (WarmRows + rows - 1) / rows);
            for (var round = 0; round < warming + Rounds; round++)
            {
                var clock = Stopwatch.StartNew();
                using var answer = await client.GetAsync("/api/v1/exports?source=bench", HttpCompletionOption.ResponseHeadersRead);
                answer.EnsureSuccessStatusCode();
                await using var body = await answer.Content.ReadAsStreamAsync();
                bytes = 0;
                var buffer = new byte[1 << 16];
                for (int read; (read = await body.ReadAsync(buffer)) > 0;) bytes += read;
                if (round == 0) first = clock.Elapsed.TotalSeconds;
                if (round >= warming) times.Add(clock.Elapsed.TotalSeconds);
            }

            times.Sort();
            server.Refresh();
            return string.Create(CultureInfo.InvariantCulture, $"| {rows:N0} | {first:F2} | {times[Rounds / 2]:F3} | {rows / times[Rounds / 2]:N0} | {bytes:N0} | {server.PeakWorkingSet64 / 1048576.0:N0} |");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static IEnumerable<string> Lines(int rows)
    {
        var dice = new Random(1);
        yield return "id,at,nps,a,b,c,d,country,plan,unit,customer,comment";
        for (var i = 0; i < rows; i++)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"r{i},{new DateTime(2024, 1, 1).AddSeconds(i * 40L):yyyy-MM-ddTHH:mm:ss}Z,{dice.Next(11)},{dice.Next(1, 6)},{dice.Next(1, 6)},{dice.Next(1, 6)},d{dice.Next(5)},{(dice.Next(2) == 0 ? "ee" : "fi")},plan {dice.Next(3)},unit-{dice.Next(80)},C{dice.Next(100_000)},{(dice.Next(3) == 0 ? "\"Quick, and kind\"" : "")}");
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return run.ExitCode == 0 ? said : throw new InvalidOperationException($"{string.Join(' ', arguments)} failed: {said}");
    }
}
