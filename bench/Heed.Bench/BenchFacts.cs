using System.Globalization;
using Heed.Facts;
using Heed.Measures.Fields;

namespace Heed.Bench;

/// <summary>A company's answers, the same for the same number of rows: 8 questions, 4 attributes, 400 branches in 50 regions, 3 years in order of time.</summary>
internal static class BenchFacts
{
    public const string Source = "bench";

    /// <summary>Questions a row may answer.</summary>
    public const int Questions = 8;

    private const int Branches = 400;
    private const int Regions = 50;
    private static readonly long Start = new DateTime(2023, 1, 1, 0, 0, 0, DateTimeKind.Utc).Subtract(DateTime.UnixEpoch).Ticks / 10;
    private static readonly long Span = TimeSpan.FromDays(3 * 365).Ticks / 10;
    private static readonly string[] Units = Labels("branch", Branches);
    private static readonly string[] RegionNames = Labels("region", Regions);
    private static readonly string[] Channels = ["email", "sms", "web", "kiosk", "qr"];
    private static readonly string[] Languages = ["en", "da", "nb", "sv", "fi", "et", "ru", "de"];
    private static readonly string[] Plans = ["basic", "plus", "pro"];
    private static readonly string[] Tiers = ["Bronze", "Silver", "Gold", "Platinum"];
    private static readonly string[] Ages = ["-24", "25-34", "35-44", "45-54", "55-64", "65-"];
    private static readonly FieldValue[] Scores = [.. Enumerable.Range(0, 11).Select(score => FieldValue.Of(score))];
    private static readonly string[] Ratings = [.. Enumerable.Range(1, Questions - 1).Select(number => "q" + number.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Rows in batches, so that never all are in memory.</summary>
    public static IEnumerable<Fact[]> Batches(int rows, int batch)
    {
        var random = new Random(20260101);
        for (var from = 0; from < rows; from += batch)
        {
            yield return [.. Enumerable.Range(from, Math.Min(batch, rows - from)).Select(row => One(random, row, rows))];
        }
    }

    public static string Region(int number) => RegionNames[number];

    private static Fact One(Random random, int row, int rows)
    {
        var branch = random.Next(Branches);
        var values = new Dictionary<string, FieldValue>(Questions, StringComparer.Ordinal) { ["nps"] = Scores[random.Next(11)] };
        foreach (var rating in Ratings)
        {
            var answer = random.Next(20);
            if (answer > 0) values[rating] = answer == 1 ? FieldValue.NotApplicable.Value : Scores[1 + random.Next(5)];
        }

        return new()
        {
            Workspace = 1,
            Source = Source,
            Seq = row + 1,
            At = Start + (long)((double)Span / rows * row / 1_000_000) * 1_000_000,
            Kind = "survey",
            Unit = Units[branch],
            Channel = Channels[random.Next(Channels.Length)],
            Language = Languages[random.Next(Languages.Length)],
            Values = values,
            Attributes = new Dictionary<string, string>(4, StringComparer.Ordinal)
            {
                ["region"] = RegionNames[branch % Regions],
                ["plan"] = Plans[random.Next(Plans.Length)],
                ["tier"] = Tiers[random.Next(Tiers.Length)],
                ["age"] = Ages[random.Next(Ages.Length)],
            },
            Texts = random.Next(4) == 0 ? ["comment"] : [],
        };
    }

    private static string[] Labels(string prefix, int count) =>
        [.. Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:D3}"))];
}
