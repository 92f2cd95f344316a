using Heed.Base.Signals;
using Heed.Measures.Fields;

namespace Heed.Web.Demo;

/// <summary>
/// How staff see the service they can give, asked each quarter. Confidential, and most branches are small: without its comments, and often
/// under the anonymity floor.
/// </summary>
internal sealed class EmployeeAnswers(DemoWorld world) : IDemoSource
{
    public const string Key = "employee-view";
    private const int Quarter = 91;
    private const int OpenDays = 12;
    private const double ResponseRate = 0.72;

    private static readonly (string Name, double Mean, double OfShift)[] s_items =
        [("can_solve", 3.7, 0.45), ("tools_work", 3.4, 0.6), ("time_for_customers", 3.5, 0.6), ("informed", 3.6, 0.35), ("proud", 4.0, 0.2)];

    public IEnumerable<Signal> HeardOn(DateOnly day)
    {
        var number = day.DayNumber - world.Calendar.FirstDay.DayNumber;
        // The first wave opens six weeks in, so that one falls into the failure.
        if (number < 42 || (number - 42) % Quarter >= OpenDays || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) yield break;
        var dice = Dice.For(world.Settings.Seed, Key, number);
        foreach (var branch in DemoUnits.Branches)
        {
            var answers = dice.Count(Staff(branch) * ResponseRate / 8);
            for (var i = 0; i < answers; i++) yield return Answer(branch, day, dice);
        }
    }

    /// <summary>Three in the smallest branch, some fourteen in the largest.</summary>
    private static double Staff(DemoBranch branch) => 1.2 + (branch.Share * 32);

    private Signal Answer(DemoBranch branch, DateOnly day, Dice dice)
    {
        var shift = world.Calendar.Shifts(branch, day).ProblemSolving;
        var general = dice.Normal();
        Dictionary<string, FieldValue> values = new(StringComparer.Ordinal);
        foreach (var (name, mean, ofShift) in s_items)
        {
            if (dice.Chance(0.02)) continue;
            values[name] = DemoWorld.Number(DemoModel.Round(mean + (ofShift * shift) + (0.6 * general) + (0.7 * dice.Normal()), 1, 5));
        }

        return DemoWorld.Heard(day, Key, DemoChannels.Email, branch, DemoUnits.Language(branch.Country, dice), dice) with
        {
            Values = values,
            Attributes = DemoSources.Place(branch),
        };
    }
}
