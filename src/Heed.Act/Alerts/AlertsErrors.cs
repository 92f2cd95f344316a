using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Act.Alerts;

public static class AlertsErrors
{
    public static Problem Unknown { get; } = Problem.NotFound("unknown-alert", "There is no such alert, or it is of a unit that is not yours.");

    public static Problem UnknownWatch { get; } = Problem.NotFound("unknown-watch", "There is no such watch any more.");

    public static Problem UnknownRoute { get; } = Problem.NotFound("unknown-route", "There is no such route any more.");

    public static Problem ManagersOnly { get; } = Problem.Forbidden("managers-only", "This takes the role of manager.");

    public static Problem AgentsOnly { get; } = Problem.Forbidden("agents-only", "This takes the role of agent.");

    public static Problem NotYours { get; } = Problem.Forbidden("not-your-route", "Only a manager may say what others are told.");

    public const string ChangedCode = "alerts-changed";

    public static Problem Changed { get; } = Problem.Conflict(ChangedCode, "Somebody changed this in the meantime. Nothing of yours was saved; look and save again.");

    /// <summary>A second route would tell the same receivers of the same alerts the same way.</summary>
    public static Problem SameRoute(string name) => Problem.Conflict("same-route", $"The route \"{name}\" tells the same receivers of the same alerts in the same way already. Change that one, or say here what is to be different.");

    public static Problem Busy { get; } = Problem.Conflict("alerts-busy", "Others are changing the same at this moment. Try again.");

    /// <param name="path">Which field.</param>
    /// <param name="said">What must be different, as a sentence.</param>
    public static Problem Invalid(string path, Phrase said) => Problem.Invalid("bad-alert", said, new ProblemPlace(path, said));
}
