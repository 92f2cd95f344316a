using Heed.Base.Signals;
using Heed.Measures.Fields;
using Heed.Web.Demo.Comments;

namespace Heed.Web.Demo;

/// <summary>The relationship survey: every customer is asked each ninety days, about two in nine answer.</summary>
internal sealed class RelationshipAnswers(DemoWorld world) : IDemoSource
{
    public const string Key = "relationship";
    private const int Round = 90;
    private const double ResponseRate = 0.216;
    private const double Skipped = 0.015;

    private readonly CommentWriter _comments = new();
    private readonly ILookup<int, DemoCustomer> _askedOn = AskedOn(world);

    private static ILookup<int, DemoCustomer> AskedOn(DemoWorld world)
    {
        var dice = Dice.For(world.Settings.Seed, "asked");
        return world.Customers.ToLookup(_ => dice.Below(Round));
    }

    public IEnumerable<Signal> HeardOn(DateOnly day)
    {
        var number = day.DayNumber - world.Calendar.FirstDay.DayNumber;
        var dice = Dice.For(world.Settings.Seed, Key, number);
        var rate = ResponseRate * world.Calendar.Volume(day);
        foreach (var customer in _askedOn[number % Round])
        {
            if (dice.Chance(rate * customer.Willingness) && !world.HasLeft(customer, day)) yield return Answer(world.On(day, customer), dice);
        }
    }

    private Signal Answer(DemoOccasion occasion, Dice dice)
    {
        var impressions = occasion.Impressions(dice);
        int[] ratings = [.. impressions.Select((x, j) => DemoModel.Rating(j, x))];
        var nps = DemoModel.Round(DemoModel.Recommendation(ratings, occasion.Customer, occasion.Effect, occasion.Shifts, dice), 0, 10);
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal) { ["nps"] = DemoWorld.Number(nps) };
        var applies = new bool[ratings.Length];
        for (var j = 0; j < ratings.Length; j++)
        {
            var driver = DemoModel.Drivers[j];
            applies[j] = !dice.Chance(driver.NotApplicable);
            if (dice.Chance(Skipped)) continue;
            values[driver.Name] = applies[j] ? DemoWorld.Number(ratings[j]) : FieldValue.NotApplicable.Value;
        }

        var comment = dice.Chance(nps switch { <= 4 => 0.58, <= 6 => 0.48, <= 8 => 0.33, 9 => 0.36, _ => 0.42 })
            ? _comments.Write(new(occasion.Customer.Language, MoodOf(nps), Best(ratings, applies), Worst(ratings, applies), News(occasion)), dice)
            : "";
        return DemoWorld.Heard(occasion, Key, DemoChannels.Relationship(occasion.Customer, dice), dice) with
        {
            Values = values,
            Texts = DemoSources.Comment(comment),
        };
    }

    private DemoNews News(DemoOccasion occasion) =>
        world.Calendar.Failing(occasion.Branch, occasion.Day) ? DemoNews.Outage
        : world.Calendar.Recovering(occasion.Branch, occasion.Day) ? DemoNews.Recovery
        : world.Calendar.Released(occasion.Branch, occasion.Day) ? DemoNews.Release
        : DemoNews.None;

    private static Mood MoodOf(int nps) => nps switch { <= 6 => Mood.Bad, <= 8 => Mood.Neutral, _ => Mood.Good };

    private static string Best(int[] ratings, bool[] applies) => Most(applies, j => (ratings[j] - DemoModel.Drivers[j].Mean) * (0.4 + DemoModel.Drivers[j].Weight));

    private static string Worst(int[] ratings, bool[] applies) => Most(applies, j => (DemoModel.Drivers[j].Mean - ratings[j]) * (0.4 + DemoModel.Drivers[j].Weight));

    private static string Most(bool[] applies, Func<int, double> strength) =>
        DemoModel.Drivers[Enumerable.Range(0, applies.Length).Where(j => applies[j]).DefaultIfEmpty(DemoModel.Waiting).MaxBy(strength)].Name;
}
