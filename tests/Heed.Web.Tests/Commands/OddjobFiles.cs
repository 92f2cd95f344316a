using System.Globalization;

namespace Heed.Web.Tests.Commands;

/// <summary>A file like Oddjob Airways' survey: the likelihood to recommend stored as 1 to 11, 238 promoters, 396 passives and 431 detractors.</summary>
internal sealed record OddjobFiles(string Folder)
{
    private const string Header = "id,when,nps,country,overall_sat";

    /// <summary>The map in the shape of the one that comes with the program.</summary>
    private const string Map = """
        {
          "source": "oddjob",
          "kind": "survey",
          "title": "Oddjob Airways",
          "id": ["id"],
          "at": { "column": "when", "format": "yyyy-MM-dd", "zone": "UTC" },
          "fields": [
            { "column": "nps", "type": "nps", "add": -1 },
            { "column": "overall_sat", "type": "rating", "min": 1, "max": 7 }
          ],
          "attributes": [ { "column": "country" } ],
          "missing": ["", "NA"]
        }
        """;

    public string MapPath => Path.Combine(Folder, "oddjob.map.json");

    public static OddjobFiles In(string folder)
    {
        var files = new OddjobFiles(folder);
        File.WriteAllText(files.MapPath, Map);
        return files;
    }

    public static IReadOnlyList<string> Rows()
    {
        var random = new Random(1_065);
        int[] stored =
        [
            .. Enumerable.Range(0, 238).Select(i => 10 + (i % 2)),
            .. Enumerable.Range(0, 396).Select(i => 8 + (i % 2)),
            .. Enumerable.Range(0, 431).Select(i => 1 + (i % 7)),
        ];
        string[] countries = ["at", "ch", "de", "fr", "us"];
        return [.. stored.Select((value, i) => string.Create(CultureInfo.InvariantCulture, $"P{i},2025-{1 + (i % 12):00}-{1 + (i % 28):00},{value},{countries[random.Next(5)]},{1 + random.Next(7)}"))];
    }

    public string Write(string name, IEnumerable<string> rows, string header = Header)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllLines(path, [header, .. rows]);
        return path;
    }
}
