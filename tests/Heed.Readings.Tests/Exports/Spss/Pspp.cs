using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using Heed.TestSupport;

namespace Heed.Readings.Tests.Exports.Spss;

/// <summary>GNU PSPP, asked about a system file.</summary>
internal static class Pspp
{
    /// <summary>Runs commands on a file.</summary>
    /// <returns>What it prints, as lines of cells.</returns>
    public static async Task<List<string[]>> RunAsync(byte[] file, string commands)
    {
        var folder = Directory.CreateTempSubdirectory("heed-pspp-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "x.sav"), file);
            await File.WriteAllTextAsync(Path.Combine(folder, "x.sps"), $"SET LOCALE='UTF-8'.\nGET FILE='x.sav'.\n{commands}\n");
            using var process = Process.Start(new ProcessStartInfo(Needs.Pspp, ["-o", "x.csv", "-e", "errors.txt", "x.sps"]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LC_ALL"] = "C.UTF-8" } })!;
            var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            var errors = File.Exists(Path.Combine(folder, "errors.txt")) ? await File.ReadAllTextAsync(Path.Combine(folder, "errors.txt")) : "";
            (said + errors).Trim().ShouldBe("");
            process.ExitCode.ShouldBe(0);
            return await ReadAsync(Path.Combine(folder, File.Exists(Path.Combine(folder, "data.csv")) ? "data.csv" : "x.csv"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The cases as values, with a row of names first.</summary>
    public static Task<List<string[]>> CasesAsync(byte[] file) => RunAsync(file, "SAVE TRANSLATE /OUTFILE='data.csv' /TYPE=CSV /FIELDNAMES /REPLACE.");

    /// <summary>Of a table printed under a heading: its rows, from the line of names on.</summary>
    public static List<string[]> Table(List<string[]> printed, string heading)
    {
        var at = printed.FindIndex(r => r[0] == $"Table: {heading}");
        at.ShouldBeGreaterThanOrEqualTo(0, $"no table {heading}");
        return [.. printed.Skip(at + 1).TakeWhile(r => !r[0].StartsWith("Table: ", StringComparison.Ordinal))];
    }

    private static async Task<List<string[]>> ReadAsync(string path)
    {
        using var parser = new CsvParser(new StringReader(await File.ReadAllTextAsync(path)), CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        while (await parser.ReadAsync()) rows.Add(parser.Record!);
        return rows;
    }
}
