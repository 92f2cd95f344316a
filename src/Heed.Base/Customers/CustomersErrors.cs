using Heed.Base.Results;

namespace Heed.Base.Customers;

public static class CustomersErrors
{
    public static Problem Invalid(IReadOnlyList<ProblemPlace> places) => Problem.Broken("invalid-customer", places);

    public static Problem Unknown(string id) => Problem.NotFound("unknown-customer", $"There is no customer \"{id}\".");

    public static Problem Busy { get; } = Problem.Conflict("customers-busy", "The same customers are being changed by someone else. Try again: what is known already is not added twice.");
}
