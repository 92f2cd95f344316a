using Heed.Base.Signals;
using Heed.Measures.Fields;
using Heed.Web.Demo.Comments;

namespace Heed.Web.Demo;

/// <summary>Public reviews on invented portals: written by the delighted and the angry, hardly by anyone in between.</summary>
internal sealed class PortalReviews(DemoWorld world) : IDemoSource
{
    public const string Key = "reviews";
    private const double PerCustomerAndDay = 0.00085;

    private static readonly string[] s_portals = ["tellerstars", "kundemeter", "bankradar"];
    private static readonly double[] s_portalShares = [0.5, 0.3, 0.2];
    private readonly CommentWriter _comments = new();

    public IEnumerable<Signal> HeardOn(DateOnly day)
    {
        var dice = Dice.For(world.Settings.Seed, Key, day.DayNumber - world.Calendar.FirstDay.DayNumber);
        var tries = dice.Count(world.Customers.Length * PerCustomerAndDay * world.Calendar.Volume(day));
        for (var i = 0; i < tries; i++)
        {
            var occasion = world.On(day, dice.Pick(world.Customers));
            var x = occasion.Impressions(dice);
            var stars = DemoModel.Round(3.75 + (0.5 * x[DemoModel.ProblemSolving]) + (0.45 * x[DemoModel.Waiting]) + (0.35 * x[DemoModel.MobileApp]) + (0.7 * dice.Normal()), 1, 5);
            if (dice.Chance(stars switch { 1 => 0.95, 2 => 0.5, 3 => 0.22, 4 => 0.23, _ => 0.4 })) yield return Review(occasion, x, stars, dice);
        }
    }

    private Signal Review(DemoOccasion occasion, double[] x, int stars, Dice dice)
    {
        var mood = stars switch { <= 2 => Mood.Bad, 3 => Mood.Neutral, _ => Mood.Good };
        var news = world.Calendar.Failing(occasion.Branch, occasion.Day) ? DemoNews.Outage
            : world.Calendar.Released(occasion.Branch, occasion.Day) ? DemoNews.Release
            : DemoNews.None;
        var text = dice.Chance(0.9)
            ? _comments.Write(new(occasion.Customer.Language, mood, Theme(x, 1), Theme(x, -1), news), dice)
            : "";
        var portal = s_portals[dice.Weighted(s_portalShares)];
        var signal = DemoWorld.Heard(occasion.Day, Key, portal, occasion.Branch, occasion.Customer.Language, dice);
        return signal with
        {
            Kind = "review",
            Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["rating"] = DemoWorld.Number(stars) },
            Texts = DemoSources.Comment(text),
            Attributes = DemoSources.Place(occasion.Branch),
        };
    }

    private static string Theme(double[] x, int sign) => DemoModel.Drivers[Enumerable.Range(0, x.Length).MaxBy(j => sign * x[j] * (0.4 + DemoModel.Drivers[j].Weight))].Name;
}
