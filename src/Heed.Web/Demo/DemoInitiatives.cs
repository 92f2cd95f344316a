using Heed.Act.Initiatives;
using Heed.Act.Initiatives.Telling;

namespace Heed.Web.Demo;

/// <summary>What the demo company did about what it heard. What came of it is known; docs/demo.md says so.</summary>
public static class DemoInitiatives
{
    public const int Count = 5;

    /// <summary>Weeks before the last Monday at which the Danish letters were written anew.</summary>
    public const int LettersWeeks = 26;

    /// <summary>The same of the Finnish call-backs.</summary>
    public const int CallBackWeeks = 5;

    public const string App = "The new app in Sweden";
    public const string Recovery = "A second line for Estonia's new core system";
    public const string Letters = "Letters in plain words in Denmark";
    public const string CallBack = "Called back within the hour in Finland";
    public const string Fees = "Fees explained before they are charged";

    /// <summary>What those said whom the new app was for.</summary>
    public const string Said = "region in ('se-north', 'se-south') and mobile_app <= 3 and answered(comment)";

    public static IReadOnlyDictionary<string, TellingWords> Words { get; } = new Dictionary<string, TellingWords>(StringComparer.Ordinal)
    {
        ["en"] = new("You told us about the app", "Hello,\n\non {day} you told us what you miss in the app. There is a new one now: signing in takes one step, and every payment can be found again.\n\nThank you for telling us.\n\n{company}"),
        ["sv"] = new("Du berättade om appen", "Hej,\n\nden {day} berättade du vad du saknar i appen. Nu finns en ny: du loggar in i ett steg och hittar varje betalning igen.\n\nTack för att du sade till.\n\n{company}"),
    };

    public static IEnumerable<(InitiativeState State, InitiativePlan Plan, string? Closing, InitiativeStep[] Steps)> All(DemoCalendar calendar, Guid owner)
    {
        var last = calendar.FirstDay.AddDays(calendar.Days - 1);
        var monday = calendar.ReleaseOn.AddDays(40 * 7);
        yield return (InitiativeState.Finished, new()
        {
            Title = App,
            Why = "Half of what Swedish customers wrote about the app was about signing in and finding a payment again.",
            Measure = Mean("mobile_app", 0.1),
            Units = ["se-north", "se-south"],
            Start = calendar.ReleaseOn,
            Owner = owner,
            CostCents = 180_000_00,
            CostHours = 2_400,
            WorthCents = 600_000_00,
            Drivers = ["mobile_app"],
        }, "The rating of the app rose at once and stayed. Roll it out in the other countries.",
        [
            Step("Try it with 200 customers in Uppsala", calendar.ReleaseOn.AddDays(-42)),
            Step("Release it to everybody in Sweden", calendar.ReleaseOn),
            Step("Read what they write for four weeks", calendar.ReleaseOn.AddDays(28)),
        ]);
        yield return (InitiativeState.Running, new()
        {
            Title = Recovery,
            Why = "Since the move to the new core system nothing is solved at the first call, and everybody waits.",
            Measure = new() { Source = RelationshipAnswers.Key, Measure = "nps", Field = "nps", WorthHaving = 5 },
            Units = [DemoUnits.FailingRegion],
            Start = calendar.RecoveryFrom,
            RolledOut = calendar.RecoveryFrom.AddDays(27),
            BeforeFrom = calendar.FailureFrom,
            Owner = owner,
            CostCents = 95_000_00,
            CostHours = 3_100,
            Drivers = ["waiting", "problem_solving"],
            Causes = ["technical"],
        }, null,
        [
            Step("Twelve people who know the old system on a second line", calendar.RecoveryFrom),
            Step("Correct the standing orders that were lost", calendar.RecoveryFrom.AddDays(14)),
            Step("Write to everybody who complained", last.AddDays(10)),
        ]);
        yield return (InitiativeState.Finished, new()
        {
            Title = Letters,
            Why = "Nobody understands our letters, the complaints desk says.",
            Measure = Mean("information", 0.15),
            Units = ["dk"],
            Start = monday.AddDays(-7 * LettersWeeks),
            Owner = owner,
            CostCents = 40_000_00,
            CostHours = 650,
            Drivers = ["information"],
            Causes = ["information"],
        }, "Customers rate our information as they did before. Whatever they miss, it is not the wording of letters.",
        [
            Step("Have the forty most sent letters written anew", monday.AddDays(-7 * (LettersWeeks + 4))),
            Step("Send only the new ones", monday.AddDays(-7 * LettersWeeks)),
        ]);
        yield return (InitiativeState.Running, new()
        {
            Title = CallBack,
            Why = "Waiting is what a good score hangs on most after solving problems.",
            Measure = Mean("waiting", 0.15),
            Units = ["fi"],
            Start = monday.AddDays(-7 * CallBackWeeks),
            Owner = owner,
            CostHours = 300,
            Drivers = ["waiting"],
            Causes = ["waiting"],
        }, null,
        [
            Step("A list of whom to call back, on every desk", monday.AddDays(-7 * CallBackWeeks)),
            Step("Look at the first twelve weeks", monday.AddDays(7 * (13 - CallBackWeeks))),
        ]);
        yield return (InitiativeState.Planned, new()
        {
            Title = Fees,
            Why = "Fees are rated lowest of all.",
            Measure = Mean("fees", 0.15),
            Units = ["no-east", "no-west"],
            Start = last.AddDays(30),
            Owner = owner,
            Drivers = ["fees"],
            Causes = ["price"],
        }, null, [Step("A message a week before a fee is due", last.AddDays(30))]);
    }

    private static InitiativeMeasure Mean(string field, double worth) => new() { Source = RelationshipAnswers.Key, Measure = "mean", Field = field, WorthHaving = worth };

    private static InitiativeStep Step(string text, DateOnly due) => new(Guid.CreateVersion7(), text, due);
}
