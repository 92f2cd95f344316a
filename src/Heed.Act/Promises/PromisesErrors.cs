using Heed.Base.Results;
using Heed.Measures.Reports;

namespace Heed.Act.Promises;

public static class PromisesErrors
{
    public static Problem Unknown(int number) => Problem.NotFound("unknown-promise", $"There is no promise {number}, or it is none of your units'.");

    public static Problem Changed(int number) => Problem.Conflict("promise-changed", $"Promise {number} was changed by someone else meanwhile. What you wrote is kept in its history.");

    public static Problem Busy { get; } = Problem.Conflict("promises-busy", "Others are changing the same at this moment. Try again.");

    public static Problem AgentsOnly { get; } = Problem.Forbidden("agents-only", "Viewers see how promises stand; making and keeping them takes the role of agent.");

    public static Problem ManagersOnly { get; } = Problem.Forbidden("managers-only", "This takes the role of manager.");

    public static Problem AnalystsOnly { get; } = Problem.Forbidden("analysts-only", "What promises do to scores is shown to analysts and managers.");

    public static Problem DeliverersOnly(string unit) => Problem.Forbidden("deliverers-only", $"Whether it can be done is for those of \"{unit}\", or a manager, to say.");

    public static Problem Invalid(string path, Phrase message) => Problem.Broken("invalid-promise", new ProblemPlace(path, message));

    public static Problem HasEnded(int number) => Problem.Conflict("promise-ended", $"Promise {number} was kept, broken or withdrawn already.");

    public static Problem IsOver(int number) => Problem.Conflict("promise-over", $"The date of promise {number} has passed; it can still be kept late, or withdrawn with the customer's consent, but not moved.");

    public static Problem NothingToSay(int number) => Problem.Conflict("nobody-asked", $"Nobody has to be asked about promise {number}: whoever made it delivers it.");

    public static Problem UnknownUnit(string unit) => Problem.Invalid("unknown-unit", $"There is no unit \"{unit}\".", new ProblemPlace("deliverer", "must be one of the units, or oneself."));

    public static Problem UnknownPerson(string account) => Problem.Invalid("unknown-person", $"\"{account}\" makes no promises here.", new ProblemPlace("promiser", "must be someone who works on cases."));

    public static Problem NobodyPromised { get; } = Invalid("customer", "say to whom it was promised, by customer number or by name.");

    public const string NewCustomerCode = "new-customer";

    public static Problem NewCustomer(string customer) =>
        Problem.Broken(NewCustomerCode, new ProblemPlace("customer", $"nobody here knows a customer {customer} yet. Mend the number, or press again and it is promised to a new customer."));
}
