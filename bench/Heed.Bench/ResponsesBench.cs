using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Heed.Bench;

/// <summary>
/// Survey responses accepted and durable per second: 32 clients, each GET and POST as a browser does, against the program as published. Rounds
/// alternate with the same server answering two empty GETs, which is what this machine can do at all with this client.
/// </summary>
internal static class ResponsesBench
{
    private const int Clients = 32;
    private const int Rounds = 5;
    private const string Survey = """
        { "title": { "en": "Bench" }, "defaultLanguage": "en", "mode": "anonymous", "pages": [ { "questions": [
          { "id": "nps", "type": "nps", "text": { "en": "How likely are you to recommend us?" }, "required": true },
          { "id": "satisfaction", "type": "csat", "text": { "en": "How satisfied were you?" } },
          { "id": "comment", "type": "text", "text": { "en": "Why?" } } ] } ] }
        """;

    public static async Task RunAsync(string program, int seconds, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("heed-bench-").FullName;
        var port = FreePort();
        using var server = await StartAsync(program, folder, port);
        try
        {
            await PublishAsync(program, folder, port);
            await RoundAsync(port, 2, AnswerAsync);
            await output.WriteLineAsync("| round | responses a second | two empty GETs a second | share | server CPU ms a response | server memory MB |\n|--:|--:|--:|--:|--:|--:|");
            List<double> answered = [], ceilings = [];
            for (var round = 1; round <= Rounds; round++)
            {
                server.Refresh();
                var before = server.TotalProcessorTime;
                var responses = await RoundAsync(port, seconds, AnswerAsync);
                server.Refresh();
                var cpu = (server.TotalProcessorTime - before).TotalMilliseconds / (responses * seconds);
                var empty = await RoundAsync(port, seconds, EmptyAsync);
                answered.Add(responses);
                ceilings.Add(empty);
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {round} | {responses:N0} | {empty:N0} | {responses / empty:P0} | {cpu:0.000} | {server.WorkingSet64 / 1048576.0:N0} |"));
            }

            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| median | {Median(answered):N0} | {Median(ceilings):N0} | {Median(answered) / Median(ceilings):P0} | | |"));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<double> RoundAsync(int port, int seconds, Func<HttpWire, Task> visit)
    {
        var until = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var done = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            await using var wire = await HttpWire.ConnectAsync(port);
            var count = 0;
            for (; Stopwatch.GetTimestamp() < until; count++) await visit(wire);
            return count;
        })));
        return done.Sum() / (double)seconds;
    }

    private static async Task AnswerAsync(HttpWire wire)
    {
        var page = await wire.SendAsync("GET /s/bench HTTP/1.1\r\nHost: bench\r\nAccept-Language: en\r\n\r\n");
        var at = page.IndexOf("name=\"id\" value=\"", StringComparison.Ordinal) + 17;
        var form = $"id={page.AsSpan(at, 36)}&page=0&lang=en&q.nps=9&q.satisfaction=4&q.comment=Quick+and+kind&seen=nps&seen=satisfaction&seen=comment";
        var answer = await wire.SendAsync($"POST /s/bench HTTP/1.1\r\nHost: bench\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");
        if (!answer.StartsWith("HTTP/1.1 302", StringComparison.Ordinal)) throw new InvalidOperationException("Not accepted: " + answer[..Math.Min(300, answer.Length)]);
    }

    private static async Task EmptyAsync(HttpWire wire)
    {
        await wire.SendAsync("GET /healthz HTTP/1.1\r\nHost: bench\r\n\r\n");
        await wire.SendAsync("GET /healthz HTTP/1.1\r\nHost: bench\r\n\r\n");
    }

    internal static async Task<Process> StartAsync(string program, string folder, int port)
    {
        var start = new ProcessStartInfo(program, ["serve", "--data", folder, "--urls", $"http://127.0.0.1:{port}"]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["HEED_OWNER_EMAIL"] = "bench@heed.example";
        start.Environment["HEED_OWNER_PASSWORD"] = "a password for the bench";
        var server = Process.Start(start)!;
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        for (var tries = 0; tries < 200; tries++)
        {
            try
            {
                if ((await client.GetAsync("/readyz")).IsSuccessStatusCode) return server;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("The server did not start.");
    }

    private static async Task PublishAsync(string program, string folder, int port)
    {
        using var create = Process.Start(new ProcessStartInfo(program, ["key", "create", "--scope", "read,write", "--data", folder]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var key = (await create.StandardOutput.ReadToEndAsync()).Trim();
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        (await client.PostAsync("/api/v1/surveys?key=bench", new StringContent(Survey, Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode();
        (await client.PostAsync("/api/v1/surveys/bench/publish", null)).EnsureSuccessStatusCode();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
