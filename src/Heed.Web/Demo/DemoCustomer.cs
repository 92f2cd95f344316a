namespace Heed.Web.Demo;

/// <summary>Someone who banks there: what is known of them, and what only the generator knows.</summary>
/// <param name="Id">The bank's own number for them.</param>
/// <param name="Branch">Place in <see cref="DemoUnits.Branches"/>.</param>
/// <param name="Segment">Place in <see cref="DemoModel.Segments"/>.</param>
/// <param name="Product">What they mostly use.</param>
/// <param name="Device">What they mostly answer on.</param>
/// <param name="Language">What they speak to the bank.</param>
/// <param name="General">Their lasting general impression, in standard deviations.</param>
/// <param name="Singles">Their lasting impression of each driver beyond that.</param>
public sealed record DemoCustomer(string Id, int Branch, int Segment, string Product, string Device, string Language, double General, double[] Singles)
{
    private static readonly string[] s_products = ["current-account", "card", "savings", "mortgage", "pension"];
    private static readonly string[] s_businessProducts = ["business-account", "business-loan", "card"];
    private static readonly string[] s_devices = ["phone", "desktop", "tablet"];

    public string SegmentName => DemoModel.Segments[Segment].Name;

    public static DemoCustomer[] All(DemoSettings settings)
    {
        var dice = Dice.For(settings.Seed, "customers");
        double[] branches = [.. DemoUnits.Branches.Select(b => b.Share)];
        double[] segments = [.. DemoModel.Segments.Select(s => s.Share)];
        var customers = new DemoCustomer[settings.Customers];
        for (var i = 0; i < customers.Length; i++)
        {
            var branch = dice.Weighted(branches);
            var segment = dice.Weighted(segments);
            var name = DemoModel.Segments[segment].Name;
            var product = name == "business" ? dice.Pick(s_businessProducts) : s_products[dice.Weighted(name == "youth" ? [0.5, 0.35, 0.15, 0, 0] : [0.3, 0.2, 0.17, 0.25, 0.08])];
            var device = s_devices[dice.Weighted(name switch { "business" => [0.35, 0.6, 0.05], "youth" => [0.9, 0.07, 0.03], _ => [0.62, 0.29, 0.09] })];
            var language = DemoUnits.Language(DemoUnits.Branches[branch].Country, dice);
            var singles = new double[DemoModel.Drivers.Count];
            for (var j = 0; j < singles.Length; j++) singles[j] = dice.Normal();
            customers[i] = new($"TB-{100_000 + i}", branch, segment, product, device, language, dice.Normal(), singles);
        }

        return customers;
    }

    /// <summary>How ready they are to answer beside an average customer.</summary>
    public double Willingness => Math.Pow(DemoModel.ResponsePerSatisfaction, General);
}

/// <summary>What sets a branch apart: its effect on each rating, and on the recommendation beyond them.</summary>
public sealed record DemoBranchEffect(double Direct, double[] Ratings)
{
    public static DemoBranchEffect[] All(DemoSettings settings)
    {
        var dice = Dice.For(settings.Seed, "branches");
        return [.. DemoUnits.Branches.Select(_ => new DemoBranchEffect(
            DemoModel.BranchSpread * dice.Normal(),
            [.. DemoModel.Drivers.Select(_ => DemoModel.BranchRatingSpread * dice.Normal())]))];
    }
}
