using System.Globalization;
using Heed.Facts.Queries;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;

namespace Heed.Facts.Tests.Oracle;

/// <summary>Random tables and questions about them, the same for the same seed; times crowd around changes of the clocks and ends of years.</summary>
internal sealed class RandomFacts
{
    private static readonly string[] Sources = ["a", "b", "silent"];
    private static readonly string[] Units = ["north", "south", "Õismäe", "øst"];
    private static readonly string[] Labels = ["price", "speed", "staff", "5", "2026-03-29"];
    private static readonly string[] Groupable = ["nps", "mixed", "topics", "only_b", "wide", "country", "tier", "never", .. Dimensions.All.Where(name => name != "at")];
    private static readonly (string At, string Zone)[] Edges =
    [
        ("2026-03-29T01:00", "Europe/Tallinn"), ("2026-10-25T01:00", "Europe/Tallinn"), ("2026-03-08T07:00", "America/New_York"),
        ("2018-11-04T03:00", "America/Sao_Paulo"), ("2011-12-30T10:00", "Pacific/Apia"), ("2026-04-04T15:00", "Australia/Lord_Howe"),
        ("2025-12-31T22:00", "Europe/Tallinn"), ("2026-12-28T00:00", "UTC"), ("1969-12-31T23:59", "UTC"),
        // Clocks go back past midnight: the day before comes once more.
        ("2010-11-07T02:31", "America/St_Johns"),
    ];

    private static readonly string[] Zones = ["UTC", "Europe/Tallinn", "America/New_York", "America/Sao_Paulo", "Pacific/Apia", "Australia/Lord_Howe", "America/St_Johns"];

    private readonly Random random;
    private readonly (string At, string Zone)[] edges;
    private readonly int reach;

    public RandomFacts(int seed)
    {
        random = new(seed);
        // Some tables lie around one change of clocks only, so that whole blocks of rows share a day or two.
        var isNarrow = random.Next(3) == 0;
        (edges, reach) = isNarrow ? ([Pick(Edges)], random.Next(2) == 0 ? 2_000 : 20_000) : (Edges, 200_000);
    }

    public List<Fact> Facts(int count) => [.. Enumerable.Range(1, count).Select(seq => One(seq))];

    public FactQuery Query() => random.Next(10) == 0 ? Plain() : Any();

    /// <summary>What can be read off whole blocks at once, or off counts kept beside them.</summary>
    private FactQuery Plain() => new()
    {
        Workspace = 1,
        Sources = AskedSources(),
        Field = random.Next(8) == 0 ? null : Pick(["nps", "nps", "nps", "mixed", "country", "tier", "only_b", "kind", "channel"]),
        By = random.Next(3) == 0 ? [Pick(["nps", "tier", "channel", "kind"])] : [],
        Range = random.Next(3) == 0 ? Range() : TimeRange.Always,
    };

    private FactQuery Any() => new()
    {
        Workspace = 1,
        Sources = AskedSources(),
        Field = random.Next(8) == 0 ? null : Pick([.. Groupable, "score", "score"]),
        Where = random.Next(3) == 0 ? null : Where(random.Next(4)),
        By = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(60) == 0 ? "score" : Pick(Groupable))],
        Every = random.Next(2) == 0 ? null : (TimeBucket)random.Next(6),
        Range = Range(),
        Zone = Zone(),
        Customers = random.Next(5) == 0 ? CustomerRows.Latest : CustomerRows.All,
        CountsCustomers = random.Next(5) == 0,
        Numbers = (NumberDetail)random.Next(3),
    };

    public RowsQuery Rows(IReadOnlyList<Fact> facts) => new()
    {
        Workspace = 1,
        Sources = AskedSources(),
        Where = random.Next(3) == 0 ? null : Where(random.Next(3)),
        Range = Range(),
        Zone = Zone(),
        After = random.Next(2) == 0 || facts.Count == 0 ? null : facts[random.Next(facts.Count)] is var fact ? new FactRow(fact.At, fact.Seq) : null,
        Limit = random.Next(40),
    };

    private IReadOnlyList<string> AskedSources() => random.Next(4) switch { 0 => ["a"], 1 => ["b", "silent"], 2 => ["a", "b", "a"], _ => Sources };

    private Fact One(long seq)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        var source = random.Next(3) == 0 ? "b" : "a";
        Maybe("nps", () => FieldValue.Of(random.Next(11)));
        Maybe("score", () => FieldValue.Of(random.Next(3) == 0 ? random.Next(5) : Math.Round(random.NextDouble() * 100, 2)));
        Maybe("wide", () => FieldValue.Of(random.Next(-100_000, 100_000)));
        Maybe("topics", () => FieldValue.Of((IReadOnlyList<string>)[.. Labels.Where(_ => random.Next(3) == 0)]));
        Maybe("mixed", () => random.Next(3) switch
        {
            0 => FieldValue.Of(random.Next(4, 7)),
            1 => FieldValue.Of(Pick(Labels)),
            _ => FieldValue.Of("price", "5"),
        });
        if (source == "b") Maybe("only_b", () => FieldValue.Of(Pick(Labels)));
        if (random.Next(10) == 0) values["never"] = FieldValue.NotApplicable.Value;
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (random.Next(3) > 0) attributes["country"] = Pick(["de", "ee", "fi"]);
        if (random.Next(3) > 0) attributes["tier"] = Pick(["1", "02", "10", "gold"]);
        return new()
        {
            Workspace = random.Next(10) == 0 ? 2 : 1,
            Source = source,
            Seq = seq,
            At = Time(),
            Kind = "survey",
            Unit = random.Next(4) == 0 ? null : Pick(Units),
            Customer = random.Next(2) == 0 ? null : "c" + random.Next(40).ToString(CultureInfo.InvariantCulture),
            Channel = Pick(["web", "sms"]),
            Values = values,
            Attributes = attributes,
            Texts = random.Next(2) == 0 ? [] : ["comment"],
        };

        void Maybe(string name, Func<FieldValue> value)
        {
            if (random.Next(5) > 0) values[name] = random.Next(8) == 0 ? FieldValue.NotApplicable.Value : value();
        }
    }

    private Expression Where(int depth) => (depth == 0 ? 3 + random.Next(4) : random.Next(5)) switch
    {
        0 => new Expression.And(Where(depth - 1), Where(depth - 1)),
        1 => new Expression.Or(Where(depth - 1), Where(depth - 1)),
        2 => new Expression.Not(Where(depth - 1)),
        3 => new Expression.Compare(AnyName(), (Comparison)random.Next(6), Constant()),
        4 => new Expression.In(AnyName(), [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Constant())]),
        5 => new Expression.Answered(random.Next(3) == 0 ? "comment" : Pick([.. Groupable, "score", "at"])),
        _ => random.Next(2) == 0
            ? new Expression.Compare("at", (Comparison)random.Next(6), AtConstant())
            : new Expression.In("at", [AtConstant(), AtConstant()]),
    };

    private string AnyName() => random.Next(80) == 0 ? "nobody_knows" : Pick([.. Groupable, "score"]);

    private Constant Constant() => random.Next(4) switch
    {
        0 => new Constant.Number(random.Next(11)),
        1 => new Constant.Number(random.NextDouble() * 100),
        2 => new Constant.Day(new(2026, 3, 29)),
        _ => new Constant.Text(Pick([.. Labels, .. Units, "de", "web", "a", "c7", "10", "1"])),
    };

    private Constant AtConstant()
    {
        var time = DateTime.UnixEpoch.AddMicroseconds(Time());
        return random.Next(3) == 0
            ? new Constant.Text(time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            : new Constant.Day(DateOnly.FromDateTime(time));
    }

    private TimeRange Range() => random.Next(3) switch
    {
        0 => new(Time(), Time()),
        1 => new(Math.Min(Time(), Time()), long.MaxValue),
        _ => TimeRange.Always,
    };

    private TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(random.Next(2) == 0 ? Pick(edges).Zone : Pick(Zones));

    private long Time()
    {
        var edge = DateTime.Parse(Pick(edges).At, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
        var seconds = random.Next(3) == 0 ? random.Next(-3, 4) : random.Next(-reach, reach);
        return ((edge.Ticks - DateTime.UnixEpoch.Ticks) / 10) + (seconds * 1_000_000L);
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
