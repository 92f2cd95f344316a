using System.Globalization;
using Heed.Bench;
using Heed.Bench.Effects;
using Heed.Bench.Facts;

switch (args.FirstOrDefault())
{
    case "facts-fill":
        await new FillFacts(Rows(), Folder(), Console.Out).RunAsync(Peer());
        return 0;
    case "facts":
        await new CountFacts(Folder(), Console.Out).RunAsync(Peer());
        return 0;
    case "customers":
        await new CountCustomers(Rows(), Folder(), Console.Out).RunAsync(Peer());
        return 0;
    case "facts-repeat":
        await new CountFacts(Folder(), Console.Out).RepeatAsync(int.Parse(args[1], CultureInfo.InvariantCulture));
        return 0;
    case "responses":
        var seconds = int.Parse(Option("--seconds") ?? "10", NumberStyles.None, CultureInfo.InvariantCulture);
        await ResponsesBench.RunAsync(Option("--program") ?? ".heed/bin/heed", seconds, Console.Out);
        return 0;
    case "pages":
        await BoardPages.RunAsync(Option("--program") ?? ".heed/bin/heed", int.Parse(Option("--rows") ?? "10000000", NumberStyles.AllowThousands, CultureInfo.InvariantCulture), Option("--data"), Console.Out);
        return 0;
    case "exports":
        await Exports.RunAsync(Option("--program") ?? ".heed/bin/heed", (Option("--rows") ?? "10000;100000;1000000").Split(';').Select(rows => int.Parse(rows, CultureInfo.InvariantCulture)), Console.Out);
        return 0;
    case "drivers":
        await DriversBench.RunAsync(int.Parse(Option("--rows") ?? "1000000", NumberStyles.AllowThousands, CultureInfo.InvariantCulture), Option("--data") ?? Path.Combine(Path.GetTempPath(), "heed-bench-drivers"), Console.Out);
        return 0;
    case "surveys":
        SurveyImports.Run(args.ElementAtOrDefault(1) ?? "tests/Heed.Listen.Tests/Surveys/Imports/Samples", Console.Out);
        return 0;
    case "answers":
        return await AnswerImports.RunAsync(args.ElementAtOrDefault(1) ?? "tests/Heed.Listen.Tests/Surveys/Imports/Samples", Console.Out);
    case "effects":
        EffectHistories.Run(Number("--histories", 5_000), Number("--seed", 1), Console.Out);
        return 0;
    case "charts":
        await ChartAlarms.RunAsync(int.Parse(Option("--seeds") ?? "200", NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(Option("--first") ?? "1", NumberStyles.None, CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case "demo":
        await DemoSeeds.RunAsync(Number("--seeds", 200), Number("--first", 1), Number("--customers", 20_000), Number("--truth", 0), Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("usage: bench/facts/run ROWS [DIR]\n       bench/facts/customers ROWS [DIR]\n       Heed.Bench responses [--program .heed/bin/heed] [--seconds N]\n       Heed.Bench pages [--program .heed/bin/heed] [--rows N] [--data DIR]\n       Heed.Bench exports [--program .heed/bin/heed] [--rows N;N]\n       Heed.Bench surveys [DIR]\n       Heed.Bench answers [DIR]\n       Heed.Bench charts [--seeds N] [--first SEED]\n       Heed.Bench effects [--histories N] [--seed S]\n       Heed.Bench demo [--seeds N] [--first SEED] [--customers N] [--truth CUSTOMERS]\n       Heed.Bench drivers [--rows N] [--data DIR]");
        return 2;
}

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

int Number(string name, int otherwise) => Option(name) is { } given ? int.Parse(given, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : otherwise;

int Rows() => int.Parse(Option("--rows") ?? "3000000", NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

string Folder() => Option("--data") ?? throw new ArgumentException("--data DIR is missing");

string Peer() => Option("--peer") ?? throw new ArgumentException("--peer bench/facts/duckdb.mjs is missing");
