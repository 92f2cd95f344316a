using System.Globalization;
using Heed.Bench;

switch (args.FirstOrDefault())
{
    case "histogram":
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
    case "responses":
        var seconds = int.Parse(Option("--seconds") ?? "10", NumberStyles.None, CultureInfo.InvariantCulture);
        await ResponsesBench.RunAsync(Option("--program") ?? ".heed/bin/heed", seconds, Console.Out);
        return 0;
    case "surveys":
        SurveyImports.Run(args.ElementAtOrDefault(1) ?? "tests/Heed.Listen.Tests/Surveys/Imports/Samples", Console.Out);
        return 0;
    case "answers":
        return await AnswerImports.RunAsync(args.ElementAtOrDefault(1) ?? "tests/Heed.Listen.Tests/Surveys/Imports/Samples", Console.Out);
    default:
        Console.Error.WriteLine("usage: Heed.Bench histogram [--rows N] [--data DIR]\n       Heed.Bench responses [--program .heed/bin/heed] [--seconds N]\n       Heed.Bench surveys [DIR]\n       Heed.Bench answers [DIR]");
        return 2;
}

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
