using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Act.Cases;

public static class CasesErrors
{
    public static Problem Unknown(int number) => Problem.NotFound("unknown-case", $"There is no case {number}, or it is none of your units'.");

    public static Problem Changed(int number) => Problem.Conflict("case-changed", $"Case {number} was changed by someone else meanwhile. What you wrote is kept in its history.");

    public static Problem Busy { get; } = Problem.Conflict("cases-busy", "Others are changing the same at this moment. Try again.");

    public static Problem ManagersOnly { get; } = Problem.Forbidden("managers-only", "This takes the role of manager.");

    public static Problem AgentsOnly { get; } = Problem.Forbidden("agents-only", "Viewers see how many cases there are and how they stand; working on them takes the role of agent.");

    public static Problem Invalid(string path, Phrase message) => Problem.Broken("invalid-case", new ProblemPlace(path, message));

    public static Problem IsClosed(int number) => Problem.Conflict("case-closed", $"Case {number} is closed. Open it again first.");

    public static Problem IsOpen(int number) => Problem.Conflict("case-open", $"Case {number} is open.");

    public static Problem RelaysSpent(int most) => Problem.Forbidden("relays-spent", $"This case has changed hands {most} times, as often as it may. Solve it, or ask a manager to hand it on.");

    public static Problem UnknownPerson(string account) => Problem.Invalid("unknown-person", $"\"{account}\" does not work on cases here.", new ProblemPlace("owner", "must be someone who works on cases."));

    public static Problem UnknownUnit(string unit) => Problem.Invalid("unknown-unit", $"There is no unit \"{unit}\".", new ProblemPlace("unit", "must be one of the units."));

    public static Problem UnknownCause(string? cause) => Problem.Invalid("unknown-cause", $"\"{cause}\" is none of the causes to choose from.", new ProblemPlace("cause", "must be one of the desk's causes."));

    public static Problem BeyondMandate(long most, string currency) => Problem.Forbidden(
        "beyond-mandate",
        $"You may grant {most / 100m:0.00} {currency} at a time without asking.");

    public static Problem NotOffered { get; } = Problem.Conflict("not-offered", "This claim can't be settled at once; the case's page says why.");

    public static Problem BadRule(IReadOnlyList<ProblemPlace> places) => Problem.Broken("invalid-rule", places);

    public static Problem UnknownRule { get; } = Problem.NotFound("unknown-rule", "There is no such rule in this workspace.");

    public static Problem RuleChanged { get; } = Problem.Conflict("rule-changed", "Someone else changed this rule while you did. Look at theirs, and save again if yours should stand.");

    public static Problem NeverFromGroups(string source) => Problem.Forbidden(
        "only-groups",
        $"\"{source}\" can't raise cases: those who answered were told that nobody would see their answer alone, and a case would single them out.");

    public static Problem BadDesk(IReadOnlyList<ProblemPlace> places) => Problem.Broken("invalid-desk", places);

    public static Problem DeskChanged { get; } = Problem.Conflict("desk-changed", "Someone else changed these settings while you did. Reload them and try again.");

    public static Problem TooMany(int most) => Problem.Invalid("too-many-signals", $"At most {most} signals are looked through at once; choose fewer days or a narrower filter.");

    public static Problem NotOneOfIts { get; } = Problem.Invalid("not-its-signal", "Choose some of the case's signals, but not all of them.", new ProblemPlace("signals", "must be some of the case's signals, not all."));
}
