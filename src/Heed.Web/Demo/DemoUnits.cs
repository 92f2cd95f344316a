namespace Heed.Web.Demo;

/// <summary>A unit of the demo company: the bank itself, a region or a branch.</summary>
public sealed record DemoUnit(string Code, string Name, string? Parent);

/// <summary>A branch, with where it is and how much of the region's business it has.</summary>
public sealed record DemoBranch(string Code, string Name, string Region, string Country, double Share);

/// <summary>Tuulholm Bank's eight regions with five branches each, the largest first.</summary>
public static class DemoUnits
{
    public const string Bank = "bank";

    /// <summary>The region whose service fails and recovers.</summary>
    public const string FailingRegion = "ee";

    /// <summary>The country that gets the better app.</summary>
    public const string ReleaseCountry = "se";

    private static readonly double[] s_shares = [0.40, 0.24, 0.18, 0.12, 0.06];

    private static readonly (string Code, string Name, string Country, (string Code, string Name)[] Branches)[] s_regions =
    [
        ("no-east", "Norway East", "no", [("oslo", "Oslo Bjørvika"), ("drammen", "Drammen"), ("fredrikstad", "Fredrikstad"), ("hamar", "Hamar"), ("kongsvinger", "Kongsvinger")]),
        ("no-west", "Norway West", "no", [("bergen", "Bergen Bryggen"), ("stavanger", "Stavanger"), ("aalesund", "Ålesund"), ("haugesund", "Haugesund"), ("voss", "Voss")]),
        ("se-north", "Sweden North", "se", [("stockholm", "Stockholm Odenplan"), ("uppsala", "Uppsala"), ("vasteras", "Västerås"), ("gavle", "Gävle"), ("falun", "Falun")]),
        ("se-south", "Sweden South", "se", [("goteborg", "Göteborg Haga"), ("malmo", "Malmö"), ("jonkoping", "Jönköping"), ("vaxjo", "Växjö"), ("ystad", "Ystad")]),
        ("dk", "Denmark", "dk", [("kobenhavn", "København Østerbro"), ("aarhus", "Aarhus"), ("odense", "Odense"), ("aalborg", "Aalborg"), ("svendborg", "Svendborg")]),
        ("de", "North Germany", "de", [("hamburg", "Hamburg Altona"), ("kiel", "Kiel"), ("luebeck", "Lübeck"), ("flensburg", "Flensburg"), ("husum", "Husum")]),
        ("fi", "Finland", "fi", [("helsinki", "Helsinki Kallio"), ("tampere", "Tampere"), ("turku", "Turku"), ("oulu", "Oulu"), ("porvoo", "Porvoo")]),
        ("ee", "Estonia", "ee", [("tallinn", "Tallinn Kesklinn"), ("tartu", "Tartu"), ("narva", "Narva"), ("parnu", "Pärnu"), ("viljandi", "Viljandi")]),
    ];

    private static readonly Dictionary<string, (string[] Languages, double[] Shares)> s_languages = new(StringComparer.Ordinal)
    {
        ["no"] = (["nb", "en", "sv", "ru"], [0.92, 0.06, 0.01, 0.01]),
        ["se"] = (["sv", "en", "fi", "da"], [0.90, 0.06, 0.03, 0.01]),
        ["dk"] = (["da", "en", "de"], [0.91, 0.06, 0.03]),
        ["de"] = (["de", "en", "da", "ru"], [0.92, 0.04, 0.02, 0.02]),
        ["fi"] = (["fi", "sv", "en", "ru"], [0.82, 0.09, 0.05, 0.04]),
        ["ee"] = (["et", "ru", "en"], [0.62, 0.30, 0.08]),
    };

    public static IReadOnlyList<DemoBranch> Branches { get; } =
        [.. s_regions.SelectMany(r => r.Branches.Select((b, i) => new DemoBranch($"{r.Code}-{b.Code}", b.Name, r.Code, r.Country, s_shares[i])))];

    /// <summary>The tree from the top down, the bank itself first.</summary>
    public static IReadOnlyList<DemoUnit> All { get; } =
    [
        new(Bank, DemoCompany.Name, null),
        .. s_regions.Select(r => new DemoUnit(r.Code, r.Name, Bank)),
        .. Branches.Select(b => new DemoUnit(b.Code, b.Name, b.Region)),
    ];

    /// <summary>The language a customer of a country speaks to the bank.</summary>
    public static string Language(string country, Dice dice)
    {
        var (languages, shares) = s_languages[country];
        return languages[dice.Weighted(shares)];
    }
}
