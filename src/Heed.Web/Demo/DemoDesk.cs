using Heed.Act.Cases.Rules;

namespace Heed.Web.Demo;

/// <summary>Who works on the demo company's cases, and by which rules they come about.</summary>
public static class DemoDesk
{
    /// <summary>Days, counted from the last, whose unhappy answers become cases.</summary>
    public const int Days = 14;

    public const string Manager = "mia@heed.example";

    /// <summary>Agents with the units whose cases they take.</summary>
    public static IReadOnlyList<(string Email, string[] Units)> Agents { get; } =
    [
        ("kari@heed.example", ["no-east", "no-west"]),
        ("lars@heed.example", ["se-north", "se-south"]),
        ("pirkko@heed.example", ["fi", "ee"]),
        ("hanna@heed.example", ["dk", "de"]),
    ];

    /// <summary>Who sees to a branch's customers.</summary>
    public static string AgentOf(DemoBranch branch) => Agents.First(a => a.Units.Any(u => u == branch.Region || u == branch.Country)).Email;

    public static IReadOnlyList<RuleSettings> Rules { get; } =
    [
        new()
        {
            Name = "Unhappy with the bank",
            Matter = "relationship",
            Sources = [RelationshipAnswers.Key],
            Where = "nps <= 6",
            Hours = 16,
            Steps = ["Read all they said before", "Call them within the first day", "Say what will be done, and by when", "Do it, or see that it is done"],
            Active = true,
        },
        new()
        {
            Name = "Contact that solved nothing",
            Matter = "contact",
            Sources = [ContactAnswers.Key],
            Where = "solved = 'no' and satisfaction <= 2",
            Priority = Heed.Act.Cases.CasePriority.High,
            Hours = 8,
            Steps = ["Find out what is still open", "Call them", "Solve it before the day is over"],
        },
    ];
}
