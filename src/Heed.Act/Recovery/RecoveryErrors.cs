using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Act.Recovery;

public static class RecoveryErrors
{
    public static Problem AgentsOnly { get; } = Problem.Forbidden("agents-only", "This takes the role of agent.");

    public static Problem ManagersOnly { get; } = Problem.Forbidden("managers-only", "This takes the role of manager.");

    public static Problem Changed { get; } = Problem.Conflict("recovery-changed", "Someone else changed this while you did. Reload it and try again.");

    public static Problem Busy { get; } = Problem.Conflict("recovery-busy", "Others are changing the same at this moment. Try again.");

    public static Problem NotYours(string customer) => Problem.NotFound("unknown-trouble", $"Nothing is known to have gone wrong with customer \"{customer}\", or it is none of your units'.");

    public static Problem OptedOut { get; } = Problem.Conflict("opted-out", "This customer does not want to hear from us. No mail was sent.");

    public static Problem NoAddress { get; } = Problem.Conflict("no-address", "No mail address is known of this customer. No mail was sent.");

    public static Problem Nobody { get; } = Problem.Conflict("nobody-to-write-to", "There is nobody to write to.");

    public static Problem Unknown { get; } = Problem.NotFound("unknown-win-back", "There is no such win-back in this workspace.");

    public static Problem NoLink { get; } = Problem.Conflict("no-review-link", "Say first where customers can review: an address under Settings.");

    public static Problem Invalid(string path, Phrase message) => Problem.Invalid("invalid-recovery", message, new ProblemPlace(path, message));
}
