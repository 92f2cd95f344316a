using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Heed.Facts;
using Heed.Facts.Columns;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Columns.Files;

namespace Heed.Bench;

/// <summary>
/// How long the console's boards take over many responses (P1): the demo company, one of its sources' rows repeated with their times moved a
/// little, and the pages as a signed-in browser gets them from the program as published.
/// </summary>
internal static partial class BoardPages
{
    private const string Source = "relationship";
    private const int Visits = 60;
    private const long Day = 86_400_000_000;
    private const string Board = "/boards/eight-tiles";
    private static readonly string[] s_pages =
    [
        "/sources", "/sources/relationship", "/sources/relationship?by=channel&every=week", "/sources/relationship?period=90d", "/sources/relationship/plan",
        Board, $"{Board}?period=1y", $"{Board}?period=all", $"{Board}?unit=no-east", $"{Board}?where=segment+%3D+%27private%27", $"{Board}/edit", "/boards/customer-experience", "/boards/my-branch", "/boards/customer-experience/tiles/drivers",
    ];

    // A board of eight tiles, each another question over all responses.
    private static readonly string[] s_tiles =
    [
        "kind=reading&source=relationship&choice=nps:nps&against=before",
        "kind=reading&source=relationship&choice=csat:waiting&against=before",
        "kind=reading&source=relationship&choice=csat:advice&against=before",
        "kind=trend&source=relationship&choice=nps:nps&every=week&width=twoThirds",
        "kind=distribution&source=relationship&field=nps",
        "kind=comparison&source=relationship&choice=nps:nps&by=unit&count=12&width=half",
        "kind=comparison&source=relationship&choice=nps:nps&by=segment&count=12&width=half",
        "kind=comments&source=relationship&field=nps&count=5",
    ];

    /// <param name="program">The published program.</param>
    /// <param name="rows">How many responses.</param>
    /// <param name="kept">A folder in which the data is left and found again; null makes one and takes it away.</param>
    /// <param name="output">Where results go.</param>
    public static async Task RunAsync(string program, int rows, string? kept, TextWriter output)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("heed-bench-").FullName;
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "facts")))
            {
                await Process.Start(new ProcessStartInfo(program, ["demo", "--no-serve", "--customers", "400", "--data", folder]) { UseShellExecute = false })!.WaitForExitAsync();
                await GrowAsync(Path.Combine(folder, "facts"), rows);
            }

            var port = ResponsesBench.FreePort();
            using var server = await ResponsesBench.StartAsync(program, folder, port);
            try
            {
                await VisitAsync(new Uri($"http://127.0.0.1:{port}"), rows, output);
                server.Refresh();
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\nresident {server.WorkingSet64 / 1048576.0:N0} MB after all of these"));
            }
            finally
            {
                server.Kill();
                await server.WaitForExitAsync();
            }
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task GrowAsync(string folder, int rows)
    {
        var table = Manifest.Read(folder).Tables.First(t => t.Source == Source);
        var cache = new ColumnCache(long.MaxValue);
        var known = table.Chunks.SelectMany(chunk => ChunkRows.Read(new StoredChunk(folder, chunk, cache), table.Workspace, Source)).OrderBy(fact => fact.At).ToList();
        var dice = new Random(20261123);
        await using var store = ColumnStore.OpenForWriting(folder);
        List<Fact> batch = [];
        // Behind every place the log has, so that none is given a second time.
        for (long seq = 1L << 40; seq < (1L << 40) + rows; seq++)
        {
            // Answers come nearly in the order of time, as they do in life.
            var fact = known[(int)((seq - (1L << 40)) * known.Count / rows)] with { Seq = seq };
            batch.Add(known[dice.Next(known.Count)] with { Seq = seq, At = fact.At + dice.NextInt64(-Day, Day) });
            if (batch.Count < 8_192) continue;
            await store.AppendAsync(batch, store.Checkpoint!);
            batch = [];
        }

        await store.AppendAsync(batch, store.Checkpoint!);
        await store.FlushAsync();
    }

    private static async Task VisitAsync(Uri address, int rows, TextWriter output)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = true, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };
        var token = Token().Match(await client.GetStringAsync("/signin")).Groups[1].Value;
        using var signedIn = await client.PostAsync("/signin", new FormUrlEncodedContent([new("email", "demo@heed.example"), new("password", "heed-demo-bank"), new("__RequestVerificationToken", token)]));
        signedIn.EnsureSuccessStatusCode();
        await MakeBoardAsync(client);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} responses, {Environment.ProcessorCount} processors, {Visits} visits each after {Visits / 6} to warm up, milliseconds from request to last byte\n\n| page | median | p95 | most | bytes |\n|---|--:|--:|--:|--:|"));
        foreach (var page in s_pages)
        {
            List<double> times = [];
            var bytes = 0;
            for (var visit = -Visits / 6; visit < Visits; visit++)
            {
                var clock = Stopwatch.StartNew();
                using var answer = await client.GetAsync(page);
                answer.EnsureSuccessStatusCode();
                bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
                if (visit >= 0) times.Add(clock.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| `{page}` | {times[Visits / 2]:F1} | {times[Visits * 95 / 100]:F1} | {times[^1]:F1} | {bytes:N0} |"));
        }
    }

    private static async Task MakeBoardAsync(HttpClient client)
    {
        using var there = await client.GetAsync(Board);
        if (there.IsSuccessStatusCode) return;
        var token = Token().Match(await client.GetStringAsync("/boards")).Groups[1].Value;
        using var made = await client.PostAsync("/boards", new FormUrlEncodedContent([new("title", "Eight tiles"), new("audience", "viewer"), new("__RequestVerificationToken", token)]));
        made.EnsureSuccessStatusCode();
        foreach (var tile in s_tiles)
        {
            var members = tile.Split('&').Select(member => member.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
            using var added = await client.PostAsync($"{Board}/edit", new FormUrlEncodedContent([new("do", "tile"), new("__RequestVerificationToken", token), .. members]));
            added.EnsureSuccessStatusCode();
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
