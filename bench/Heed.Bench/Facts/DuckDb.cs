using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Heed.Bench.Facts;

/// <summary>The peer: a process beside this one that does one thing when told and says how long it took.</summary>
internal sealed class DuckDb : IDisposable
{
    private readonly Process process;

    public DuckDb(string script, string folder, string table)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { script, Path.Combine(folder, "duck.db"), table }) start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
    }

    public Answer Ask(string name, string argument = "")
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(new[] { name, argument }));
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"DuckDB ended at {name} {argument}");
        var answer = JsonDocument.Parse(line).RootElement;
        return new(answer.GetProperty("ms").GetDouble(), answer.GetProperty("text").GetString()!);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(10_000)) process.Kill();
        process.Dispose();
    }

    /// <param name="Milliseconds">What the work took, without sending it here and back.</param>
    /// <param name="Text">A summary of what was found: equal to ours or something is wrong.</param>
    public readonly record struct Answer(double Milliseconds, string Text)
    {
        public long Number => long.Parse(Text, CultureInfo.InvariantCulture);
    }
}
