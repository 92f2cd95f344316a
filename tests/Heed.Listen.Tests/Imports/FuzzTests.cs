using System.Text;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Maps;
using Heed.Listen.Imports.Rows;
using Heed.Listen.Tests.Imports.Files;

namespace Heed.Listen.Tests.Imports;

/// <summary>Files with bytes changed, cut and doubled at random: each is read to its end or refused, and what passes breaks no rule of the log.</summary>
public sealed class FuzzTests : IDisposable
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static readonly ImportMap s_map = ReadImportMap.Read("""
        { "source": "shop", "at": { "column": "at", "zone": "Europe/Tallinn" },
          "fields": [ { "column": "nps", "type": "nps" }, { "column": "wait", "type": "duration" }, { "column": "why", "type": "multi" }, { "column": "again", "type": "yesno" } ],
          "attributes": [ { "column": "country" } ], "texts": [ { "column": "said" } ], "unit": { "column": "unit" } }
        """).Value;

    private readonly string _folder = Directory.CreateTempSubdirectory("heed-fuzz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("csv", 5_000)]
    [InlineData("flat.jsonl", 2_000)]
    [InlineData("jsonl", 2_000)]
    [InlineData("xlsx", 1_000)]
    public void No_file_is_too_broken_to_be_answered(string kind, int times)
    {
        var good = Good(kind);
        var dice = new Random(20260302);
        var path = Path.Combine(_folder, "mutant." + kind);
        var passed = 0;
        for (var i = 0; i < times; i++)
        {
            File.WriteAllBytes(path, i == 0 ? good : Mutate(good, dice));
            passed += ReadAll(path, kind == "jsonl" ? null : s_map);
        }

        passed.ShouldBeGreaterThan(times / 100, "mutants that are all refused at once would show nothing");
    }

    private static int ReadAll(string path, ImportMap? map)
    {
        var found = OpenSignals.Find(path, map, null);
        if (found.Failed(out var problem))
        {
            problem.Message.ShouldNotBeNullOrWhiteSpace();
            return 0;
        }

        var known = new Dictionary<string, Source>(StringComparer.Ordinal);
        var settings = new RowSettings(map, known, TimeZoneInfo.Utc, s_now, new Occurrences(100));
        var opened = found.Value.Read(settings, build: true);
        if (opened.Failed(out problem)) return 0;
        using var rows = opened.Value;
        var passed = 0;
        while (rows.Read())
        {
            (rows.Signal is null).ShouldBe(rows.Problems.Count > 0);
            if (rows.Signal is null) continue;
            SignalRules.Check(rows.Signal, map is null ? null : SchemaSource(), s_now).ShouldBeEmpty();
            passed++;
        }

        return passed;
    }

    private static Source SchemaSource()
    {
        var source = Source.Create(new(1), "shop", "survey", "Shop", Mode.Identified, s_now);
        source.Widen(MapRules.Schema(s_map));
        return source;
    }

    private byte[] Good(string kind)
    {
        object?[][] rows =
        [
            ["at", "nps", "wait", "why", "again", "country", "said", "unit"],
            ["2026-01-31 09:30", 9.0, 12.5, "price;staff", "yes", "ee", "Väga \"hea\", 😀", "tartu"],
            ["2026-02-01", 3.0, 0.0, "", "no", "dk", "two\nlines", ""],
            ["2026-02-02T10:00:00Z", 10.0, null, "a;b;c", "", "", "", "oslo"],
        ];
        if (kind == "xlsx") return File.ReadAllBytes(Workbooks.Write(Path.Combine(_folder, "good.xlsx"), ("Answers", rows)));
        if (kind == "csv") return Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(r => string.Join(',', r.Select(Quote)))) + "\n");
        if (kind == "jsonl")
        {
            return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 3).Select(n =>
                $$$"""{"id":"R{{{n}}}","source":"shop","at":"2026-01-31T09:30:00Z","unit":"u","values":{"nps":{{{n}}},"why":["a","b"],"x":null},"texts":{"said":"\u00e4 😀"},"attributes":{"country":"ee"}}""" + "\n")));
        }

        return Encoding.UTF8.GetBytes(string.Concat(rows.Skip(1).Select(r => System.Text.Json.JsonSerializer.Serialize(rows[0].Zip(r).ToDictionary(p => (string)p.First!, p => p.Second, StringComparer.Ordinal)) + "\n")));
    }

    private static string Quote(object? cell) => $"\"{Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture)?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static byte[] Mutate(byte[] good, Random dice)
    {
        var bytes = new List<byte>(good);
        for (var n = dice.Next(1, 6); n > 0 && bytes.Count > 0; n--)
        {
            var at = dice.Next(bytes.Count);
            var length = Math.Min(dice.Next(1, 40), bytes.Count - at);
            switch (dice.Next(6))
            {
                case 0: bytes[at] = (byte)dice.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << dice.Next(8)); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 4: bytes.Insert(at, ",;\"\n\r\0\t{}[]:-9"u8[dice.Next(14)]); break;
                default: bytes.RemoveRange(at, dice.Next(20) == 0 ? bytes.Count - at : 1); break;
            }
        }

        return [.. bytes];
    }
}
