using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Base.Customers;
using Heed.Web.Api;

namespace Heed.Web.Customers;

public static class CustomersApi
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false };

    /// <param name="Id">The id the company's own systems use.</param>
    /// <param name="Attributes">What is known of them.</param>
    /// <param name="OptedOutAt">Since when they are not to be asked; null for those who may be.</param>
    /// <param name="FirstHeardAt">When they were first heard of.</param>
    public sealed record CustomerView(string Id, IReadOnlyDictionary<string, string> Attributes, DateTimeOffset? OptedOutAt, DateTimeOffset FirstHeardAt)
    {
        public static CustomerView Of(Customer customer) => new(customer.ExternalId, customer.Attributes, customer.OptedOutAt, customer.FirstHeardAt);
    }

    /// <param name="Items">In the order of their ids.</param>
    /// <param name="Next">What to send as <c>after</c> for the next page; null at the end.</param>
    public sealed record CustomerPage(IReadOnlyList<CustomerView> Items, string? Next);

    /// <param name="Attributes">To be added to what is known; null or an empty value takes one away.</param>
    /// <param name="OptedOut">True where they are not to be asked; false where they said that they may be again; left out, it stays as it is.</param>
    public sealed record CustomerBody(IReadOnlyDictionary<string, string?>? Attributes, bool? OptedOut);

    public static async Task<CustomerPage> List(string? after, int? limit, bool? optedOut, Caller caller, FindCustomers find, CancellationToken cancel)
    {
        var found = await find.RunAsync(new("", after, limit ?? 50, optedOut == true), caller.Actor, cancel);
        return new([.. found.Customers.Select(CustomerView.Of)], found.Next);
    }

    public static async Task<IResult> Get(string id, Caller caller, FindCustomers find, CancellationToken cancel) =>
        await find.OneAsync(id, caller.Actor, cancel) is { } customer ? TypedResults.Ok(CustomerView.Of(customer)) : CustomersErrors.Unknown(id).ToResult();

    public static async Task<IResult> Put(string id, HttpRequest request, Caller caller, KeepCustomers keep, ChangeOptOut optOut, FindCustomers find, CancellationToken cancel)
    {
        CustomerBody body;
        try
        {
            body = await JsonSerializer.DeserializeAsync<CustomerBody>(request.Body, s_json, cancel) ?? throw new JsonException("must be a JSON object.");
        }
        catch (JsonException malformed)
        {
            return ApiErrors.BadJson(malformed).ToResult();
        }

        var facts = new CustomerFacts(id, (body.Attributes ?? new Dictionary<string, string?>(StringComparer.Ordinal)).ToDictionary(a => a.Key, a => a.Value ?? "", StringComparer.Ordinal), body.OptedOut == true);
        if ((await keep.RunAsync([facts], dryRun: false, caller.Actor, cancel)).Failed(out var problem)) return problem.ToResult();
        if (body.OptedOut == false && (await optOut.RunAsync(id, optedOut: false, caller.Actor, cancel)).Failed(out problem)) return problem.ToResult();
        return await Get(id, caller, find, cancel);
    }
}
