using System.Globalization;
using Heed.Bench;

if (args is not ["histogram", ..])
{
    Console.Error.WriteLine("usage: Heed.Bench histogram [--rows N] [--data DIR]");
    return 2;
}

var rows = int.Parse(Option("--rows") ?? "1000000", NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
var folder = Option("--data") ?? Directory.CreateTempSubdirectory("heed-bench-").FullName;
try
{
    await HistogramBench.RunAsync(rows, folder, Console.Out);
}
finally
{
    if (Option("--data") is null) Directory.Delete(folder, recursive: true);
}

return 0;

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
