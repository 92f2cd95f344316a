using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Act.Complaints;

public static class ComplaintsErrors
{
    public static Problem Unknown(string number) => Problem.NotFound("unknown-complaint", $"There is no complaint {number} in the register, or it is none of your units'.");

    public static Problem Changed(string number) => Problem.Conflict("complaint-changed", $"Complaint {number} was changed by someone else meanwhile. What you wrote is kept in its history.");

    public static Problem Busy { get; } = Problem.Conflict("complaints-busy", "Others are changing the same at this moment. Try again.");

    public static Problem AgentsOnly { get; } = Problem.Forbidden("agents-only", "Viewers see how complaints stand; entering and answering them takes the role of agent.");

    public static Problem OwnersOnly { get; } = Problem.Forbidden("owners-only", "What complaints are about and their limits are set by an owner.");

    public static Problem AnalystsOnly { get; } = Problem.Forbidden("analysts-only", "The report on complaints is for analysts and managers.");

    public static Problem Invalid(string path, Phrase message) => Problem.Invalid("invalid-complaint", message, new ProblemPlace(path, message));

    public static Problem NoWords { get; } = Invalid("words", "Write down what they said.");

    public static Problem NobodyComplained { get; } = Invalid("customer", "Say who complains, by customer number or by name.");

    public static Problem UnknownCategory(string category) => Invalid("category", $"\"{category}\" is none of the things complaints are about here.");

    public static Problem UnknownUnit(string unit) => Invalid("unit", $"There is no unit \"{unit}\".");

    public static Problem UnknownRegime(string regime) => Invalid("regime", $"There is no regime \"{regime}\".");

    public static Problem NotYet { get; } = Invalid("received", "A complaint can't have come in after today.");

    public static Problem NoWhy { get; } = Invalid("why", "Say why; it stays in the history.");

    public static Problem NothingCorrected { get; } = Invalid("why", "Nothing is different from what the register says.");

    public static Problem TooLong(string path, int most) => Invalid(path, $"At most {most} characters.");

    public static Problem BadAmount(string path) => Invalid(path, "This is no amount of money.");

    public static Problem BadAddress { get; } = Invalid("email", "This is no e-mail address.");

    public static Problem UnknownCause { get; } = Invalid("cause", "Choose why it came to this.");

    public static Problem NoOutcome { get; } = Invalid("outcome", "Choose what came of it.");

    public static Problem NoAnswer { get; } = Invalid("answer", "Write the answer.");

    public static Problem NoPlaceToTurn(string body) => Problem.Invalid(
        "no-ombudsman",
        $"The answer to a regulated complaint must say that the customer can turn to {body}. Put the paragraph back, or have an owner change the regime.",
        new ProblemPlace("ombudsman", $"must name {body}"));

    public static Problem NoPlaceNamed { get; } = Problem.Invalid(
        "no-ombudsman",
        "The answer to a regulated complaint must say where the customer can turn next, and the regime names no body yet. Write the paragraph, and have an owner enter the body.",
        new ProblemPlace("ombudsman", "must not be empty"));

    public static Problem NoAddress { get; } = Problem.Invalid("no-address", "No e-mail address of the customer is known: enter one, or send a letter and say so here.", new ProblemPlace("email", "is not known"));

    public static Problem HasEnded(string number) => Problem.Conflict("complaint-ended", $"Complaint {number} was answered or withdrawn already.");

    public static Problem IsAcknowledged(string number) => Problem.Conflict("complaint-acknowledged", $"It was said already that complaint {number} came in.");

    public static Problem NotHeld { get; } = Problem.Conflict("not-held", "This regime knows no longer limit: answer within the one there is.");

    public static Problem InWriting { get; } = Invalid("way", "An answer is sent in writing: by mail or by letter.");

    public static Problem NotYetEnded { get; } = Invalid("outcome", "What came of it is corrected once it is answered.");

    public static Problem BadRegister(IReadOnlyList<ProblemPlace> places) => Problem.Invalid("invalid-register", $"{places[0].Path}: {places[0].Message}", [.. places]);

    public static Problem RegisterChanged { get; } = Problem.Conflict("register-changed", "Someone else changed these settings while you did. Reload them and try again.");

    public static Problem BadPeriod { get; } = Problem.Invalid("bad-period", "The first day must not come after the last.", new ProblemPlace("from", "must not come after the last day"));
}
