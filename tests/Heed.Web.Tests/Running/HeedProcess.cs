using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Heed.Web.Tests.Running;

/// <summary>The program as people run it: a process of its own, that can be killed.</summary>
public sealed class HeedProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _said = [];

    private HeedProcess(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
    }

    public HttpClient Client { get; }

    /// <summary>What the program said so far.</summary>
    public string Said
    {
        get
        {
            lock (_said) return string.Join('\n', _said);
        }
    }

    /// <summary>Starts a server on a data folder and waits until it answers.</summary>
    public static async Task<HeedProcess> ServeAsync(string data, IReadOnlyDictionary<string, string>? environment = null, string[]? command = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = Start([.. command ?? ["serve"], "--data", data, "--urls", address.ToString().TrimEnd('/')]);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var heed = new HeedProcess(Process.Start(start)!, address);
        heed._process.OutputDataReceived += (_, line) => heed.Hear(line.Data);
        heed._process.ErrorDataReceived += (_, line) => heed.Hear(line.Data);
        heed._process.BeginOutputReadLine();
        heed._process.BeginErrorReadLine();
        await heed.ReadyAsync();
        return heed;
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) => TypeAsync("", arguments);

    /// <summary>The same, with something on standard input.</summary>
    public static async Task<(int Code, string Output, string Errors)> TypeAsync(string typed, params string[] arguments)
    {
        var start = Start(arguments);
        start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>SIGKILL: no goodbye, nothing flushed.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        Client.Dispose();
    }

    private static ProcessStartInfo Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "heed.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            if (line is not null) _said.Add(line);
        }
    }

    private async Task ReadyAsync()
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (_process.HasExited) break;
            try
            {
                using var answer = await Client.GetAsync("/readyz");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        lock (_said) throw new InvalidOperationException("The server did not start:\n" + string.Join('\n', _said));
    }
}
