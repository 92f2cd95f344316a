using System.Globalization;
using Heed.Act.Promises.Lists;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Web.Promises;

/// <summary>A list of promises as it stands in an address.</summary>
public sealed record PromiseQuery(PromiseFilter Filter, int Page)
{
    public static PromiseQuery Read(IQueryCollection query, PromiseTab otherwise)
    {
        string? Part(string name) => query[name].ToString() is { Length: > 0 and <= 200 } text ? text : null;
        return new(
            new()
            {
                Tab = Enum.TryParse<PromiseTab>(Part("tab"), ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : otherwise,
                Promiser = Part("promiser"),
                Deliverer = Part("deliverer"),
                Customer = Part("customer"),
            },
            int.TryParse(Part("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1);
    }

    public bool Narrowed => Filter is not { Promiser: null, Deliverer: null, Customer: null };

    /// <summary>The same as an address's query, from its question mark on.</summary>
    public string ToQuery(int? page = null, PromiseTab? tab = null)
    {
        var query = new QueryBuilder { { "tab", (tab ?? Filter.Tab).ToString().ToLowerInvariant() } };
        foreach (var (name, value) in new[] { ("promiser", Filter.Promiser), ("deliverer", Filter.Deliverer), ("customer", Filter.Customer) })
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }

        if (page is > 1) query.Add("page", page.Value.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }
}
