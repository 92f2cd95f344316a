using System.Globalization;
using Heed.Facts;
using Heed.Measures.Fields;

namespace Heed.Bench.Facts;

/// <summary>
/// A company's answers, the same for the same seed: 8 questions, 4 attributes, 400 branches in 50 regions, 2 years in order of time.
/// One generator feeds the store and, as CSV, its peer.
/// </summary>
internal static class BenchFacts
{
    public const string Source = "bench";

    /// <summary>Questions a row may answer.</summary>
    public const int Questions = 8;

    private const int Branches = 400;
    private const int Regions = 50;
    private const long Second = 1_000_000;
    private static readonly long Start = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).Subtract(DateTime.UnixEpoch).Ticks / 10;
    private static readonly string[] Units = Labels("branch", Branches);
    private static readonly string[] RegionNames = Labels("region", Regions);
    private static readonly string[] Channels = ["email", "sms", "web", "kiosk", "qr"];
    private static readonly string[] Plans = ["basic", "plus", "pro"];
    private static readonly string[] Tiers = ["Bronze", "Silver", "Gold", "Platinum"];
    private static readonly string[] Ages = ["-24", "25-34", "35-44", "45-54", "55-64", "65-"];
    private static readonly FieldValue[] Scores = [.. Enumerable.Range(0, 11).Select(score => FieldValue.Of(score))];
    private static readonly string[] Ratings = [.. Enumerable.Range(1, Questions - 1).Select(number => "q" + number.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The columns of <see cref="Csv"/>.</summary>
    public static string Header => "seq,at,kind,unit,channel,nps," + string.Join(',', Ratings) + ",region,plan,tier,age";

    public static string Region(int number) => RegionNames[number];

    /// <summary>Rows of the store, in batches, so that never all are in memory.</summary>
    public static IEnumerable<Fact[]> Batches(int rows, int batch) => Draws(rows).Select(Row).Chunk(batch);

    /// <summary>The same rows as lines of CSV; a rating that does not apply is −1, one that was left out is empty.</summary>
    public static IEnumerable<string> Csv(int rows) => Draws(rows).Select(Line);

    private readonly record struct Draw(int Seq, long Seconds, int Branch, int Channel, int Nps, ulong Answers, int Plan, int Tier, int Age)
    {
        /// <summary>0 left out, 1 not applicable, else a rating from 1 to 5 and 1.</summary>
        public int Rating(int question) => (int)(Answers >> (question * 4)) & 15;
    }

    private static IEnumerable<Draw> Draws(int rows)
    {
        var random = new Random(20260101);
        var spacing = 2.0 * 365 * 86_400 / rows;
        for (var row = 0; row < rows; row++)
        {
            ulong answers = 0;
            for (var question = 0; question < Questions - 1; question++)
            {
                var answer = random.Next(20);
                answers |= (ulong)(answer > 1 ? 2 + random.Next(5) : answer) << (question * 4);
            }

            yield return new(
                row + 1, (long)(spacing * (row + random.NextDouble())), random.Next(Branches), random.Next(Channels.Length), random.Next(11), answers,
                random.Next(Plans.Length), random.Next(Tiers.Length), random.Next(Ages.Length));
        }
    }

    private static Fact Row(Draw draw)
    {
        var values = new Dictionary<string, FieldValue>(Questions, StringComparer.Ordinal) { ["nps"] = Scores[draw.Nps] };
        for (var question = 0; question < Ratings.Length; question++)
        {
            if (draw.Rating(question) is > 0 and var rating) values[Ratings[question]] = rating == 1 ? FieldValue.NotApplicable.Value : Scores[rating - 1];
        }

        return new()
        {
            Workspace = 1,
            Source = Source,
            Seq = draw.Seq,
            At = Start + (draw.Seconds * Second),
            Kind = "survey",
            Unit = Units[draw.Branch],
            Channel = Channels[draw.Channel],
            Values = values,
            Attributes = new Dictionary<string, string>(4, StringComparer.Ordinal)
            {
                ["region"] = RegionNames[draw.Branch % Regions],
                ["plan"] = Plans[draw.Plan],
                ["tier"] = Tiers[draw.Tier],
                ["age"] = Ages[draw.Age],
            },
        };
    }

    private static string Line(Draw draw)
    {
        var at = DateTime.UnixEpoch.AddMicroseconds(Start + (draw.Seconds * Second));
        var ratings = string.Join(',', Enumerable.Range(0, Ratings.Length).Select(question => draw.Rating(question) switch
        {
            0 => "",
            1 => "-1",
            var rating => (rating - 1).ToString(CultureInfo.InvariantCulture),
        }));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{draw.Seq},{at:yyyy-MM-dd HH:mm:ss},survey,{Units[draw.Branch]},{Channels[draw.Channel]},{draw.Nps},{ratings},{RegionNames[draw.Branch % Regions]},{Plans[draw.Plan]},{Tiers[draw.Tier]},{Ages[draw.Age]}");
    }

    private static string[] Labels(string prefix, int count) =>
        [.. Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:D3}"))];
}
