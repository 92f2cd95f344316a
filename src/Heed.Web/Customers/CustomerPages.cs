using Heed.Base.Customers;
using Heed.Web.Api;
using Heed.Web.Design;
using Heed.Web.Promises;
using Microsoft.AspNetCore.Mvc;

namespace Heed.Web.Customers;

/// <summary>The people who answer, as the company knows them.</summary>
public static class CustomerPages
{
    public static async Task<IResult> List(string? q, string? after, bool? optedOut, Caller caller, FindCustomers find, CancellationToken cancel)
    {
        var beginning = q?.Trim() ?? "";
        var found = await find.RunAsync(new(beginning, after, OptedOut: optedOut == true), caller.Actor, cancel);
        return Page.Of<CustomersPage>(new { Caller = caller, Found = found, Counts = await find.CountAsync(caller.Actor, cancel), Beginning = beginning, OptedOut = optedOut == true });
    }

    public static async Task<IResult> Show(string id, Caller caller, FindCustomers find, PromiseParts promises, CancellationToken cancel) =>
        await find.OneAsync(id, caller.Actor, cancel) is { } customer ? Page.Of<CustomerPage>(new { Caller = caller, Customer = customer, Promises = await promises.OfAsync(id, null, caller, cancel) }) : ErrorPages.Of(CustomersErrors.Unknown(id), caller);

    public static async Task<IResult> OptOut(string id, [FromForm] string? optOut, Caller caller, ChangeOptOut change, CancellationToken cancel) =>
        (await change.RunAsync(id, optOut == "out", caller.Actor, cancel)).Failed(out var problem, out var customer) ? ErrorPages.Of(problem, caller) : TypedResults.LocalRedirect($"/customers/{Uri.EscapeDataString(customer.ExternalId)}");
}
