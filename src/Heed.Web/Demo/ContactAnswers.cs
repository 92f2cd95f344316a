using Heed.Base.Signals;
using Heed.Measures.Fields;
using Heed.Web.Demo.Comments;

namespace Heed.Web.Demo;

/// <summary>The short survey after a service contact. More contacts come, and worse ones, while a region's service fails.</summary>
internal sealed class ContactAnswers(DemoWorld world) : IDemoSource
{
    public const string Key = "after-contact";
    private const double PerCustomerAndDay = 0.00133;
    private const double WhileFailing = 2.0;

    private static readonly (string Name, double Share, double Seconds)[] s_touchpoints =
        [("phone", 0.34, 240), ("branch-visit", 0.22, 420), ("chat", 0.22, 75), ("app-message", 0.12, 5400), ("email", 0.10, 21600)];

    private static readonly double[] s_shares = [.. s_touchpoints.Select(t => t.Share)];
    private readonly CommentWriter _comments = new();

    public IEnumerable<Signal> HeardOn(DateOnly day)
    {
        var dice = Dice.For(world.Settings.Seed, Key, day.DayNumber - world.Calendar.FirstDay.DayNumber);
        // One in WhileFailing is kept where nothing fails, so that a failing region has that many more.
        var tries = dice.Count(world.Customers.Length * PerCustomerAndDay * world.Calendar.Volume(day) * WhileFailing);
        for (var i = 0; i < tries; i++)
        {
            var occasion = world.On(day, dice.Pick(world.Customers));
            var failing = world.Calendar.Failing(occasion.Branch, day);
            if ((failing || dice.Chance(1 / WhileFailing)) && !world.HasLeft(occasion.Customer, day)) yield return Answer(occasion, failing, dice);
        }
    }

    private Signal Answer(DemoOccasion occasion, bool failing, Dice dice)
    {
        var touchpoint = s_touchpoints[dice.Weighted(s_shares)];
        var x = occasion.Impressions(dice);
        var (waiting, staff, solving, clear) = (x[DemoModel.Waiting], x[DemoModel.BranchStaff], x[DemoModel.ProblemSolving], x[DemoModel.Information]);
        var satisfaction = DemoModel.Round(4.05 + (0.35 * waiting) + (0.45 * solving) + (0.25 * staff) + (0.45 * dice.Normal()), 1, 5);
        var solved = dice.Chance(1 / (1 + Math.Exp(-1.5 - (1.3 * solving))));
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal)
        {
            ["satisfaction"] = DemoWorld.Number(satisfaction),
            ["effort"] = DemoWorld.Number(DemoModel.Round(5.4 + (0.6 * waiting) + (0.6 * solving) + (0.3 * clear) + (0.7 * dice.Normal()), 1, 7)),
            ["solved"] = FieldValue.Of(solved ? "yes" : "no"),
            ["time_waited"] = FieldValue.Of(Math.Round(touchpoint.Seconds * Math.Exp((-0.55 * waiting) + (0.5 * dice.Normal())))),
        };
        if (satisfaction <= 3 && Reasons(waiting, staff, solving, clear, solved, failing, dice) is { Count: > 0 } reasons) values["reasons"] = new FieldValue.Codes(reasons);

        var mood = satisfaction switch { <= 2 => Mood.Bad, 3 => Mood.Neutral, _ => Mood.Good };
        var comment = dice.Chance(mood switch { Mood.Bad => 0.6, Mood.Neutral => 0.4, _ => 0.31 })
            ? _comments.Write(new(occasion.Customer.Language, mood, Theme(waiting, staff, solving, 1), Theme(waiting, staff, solving, -1), failing ? DemoNews.Outage : DemoNews.None), dice)
            : "";
        var heard = DemoWorld.Heard(occasion, Key, DemoChannels.AfterContact(touchpoint.Name, dice), dice);
        return heard with
        {
            Touchpoint = touchpoint.Name,
            Attributes = new Dictionary<string, string>(heard.Attributes, StringComparer.Ordinal) { ["agent"] = DemoDesk.AgentOf(occasion.Branch) },
            Values = values,
            Texts = DemoSources.Comment(comment),
        };
    }

    private static string Theme(double waiting, double staff, double solving, int sign) =>
        ((ReadOnlySpan<double>)[sign * waiting, sign * staff, sign * solving]) switch
        {
            var s when s[0] >= s[1] && s[0] >= s[2] => "waiting",
            var s when s[1] >= s[2] => "branch_staff",
            _ => "problem_solving",
        };

    private static List<string> Reasons(double waiting, double staff, double solving, double clear, bool solved, bool failing, Dice dice)
    {
        List<string> reasons = [];
        if (waiting < -0.6) reasons.Add("waited");
        if (!solved) reasons.Add("not-solved");
        if (solving < -0.8 && dice.Chance(0.4)) reasons.Add("sent-around");
        if (staff < -1) reasons.Add("unfriendly");
        if (clear < -0.8) reasons.Add("unclear");
        if (dice.Chance(failing ? 0.5 : 0.07)) reasons.Add("technical");
        return reasons;
    }
}
