using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Act.Team;

public static class TeamErrors
{
    public static Problem AgentsOnly { get; } = Problem.Forbidden("agents-only", "This takes the role of agent.");

    public static Problem ManagersOnly { get; } = Problem.Forbidden("managers-only", "This takes the role of manager.");

    public static Problem NotYours(string unit) => Problem.NotFound("unknown-unit", $"There is no unit \"{unit}\", or it is none of yours.");

    public static Problem UnknownCoaching { get; } = Problem.NotFound("unknown-coaching", "There is no such entry, or it is somebody else's.");

    public static Problem CoachedOnly { get; } = Problem.Forbidden("coached-only", "Only the one it is about may comment on it.");

    public static Problem Changed { get; } = Problem.Conflict("coaching-changed", "Someone else changed this while you did. Reload it and try again.");

    public static Problem UnknownPerson(string account) => Problem.Invalid("unknown-person", $"\"{account}\" does not work on cases here.", new ProblemPlace("agent", "must be someone who works on cases."));

    public static Problem NotLed(string account) => Problem.Invalid("not-led", $"\"{account}\" works in none of your units.", new ProblemPlace("agent", $"\"{account}\" works in none of your units."));

    public static Problem NoAddress { get; } = Problem.Conflict("no-address", "No mail address is known of you.");

    public static Problem Invalid(string path, Phrase message) => Problem.Invalid("invalid-coaching", message, new ProblemPlace(path, message));
}
