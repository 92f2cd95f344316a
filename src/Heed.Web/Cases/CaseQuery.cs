using Heed.Act.Cases;
using Heed.Act.Cases.Queue;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Web.Cases;

/// <summary>A queue as it stands in an address.</summary>
public sealed record CaseQuery(CaseFilter Filter, int Page)
{
    public static CaseQuery Read(IQueryCollection query, QueueTab otherwise)
    {
        string? Part(string name) => query[name].ToString() is { Length: > 0 and <= 200 } text ? text : null;
        return new(
            new()
            {
                Tab = Enum.TryParse<QueueTab>(Part("tab"), ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : otherwise,
                State = Enum.TryParse<CaseState>(Part("state"), ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null,
                Priority = Enum.TryParse<CasePriority>(Part("priority"), ignoreCase: true, out var priority) && Enum.IsDefined(priority) ? priority : null,
                Owner = Part("owner"),
                Unit = Part("unit"),
                Customer = Part("customer"),
                Matter = Part("matter"),
                Rule = Guid.TryParse(Part("rule"), out var rule) ? rule : null,
                Search = Part("q"),
            },
            int.TryParse(Part("page"), out var page) && page is > 0 and < 100_000 ? page : 1);
    }

    public bool Narrowed => Filter is not { State: null, Priority: null, Owner: null, Unit: null, Customer: null, Matter: null, Rule: null, Search: null };

    /// <summary>The same as an address's query, from its question mark on.</summary>
    public string ToQuery(int? page = null, QueueTab? tab = null)
    {
        var query = new QueryBuilder { { "tab", (tab ?? Filter.Tab).ToString().ToLowerInvariant() } };
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }

        Add("state", Filter.State?.ToString().ToLowerInvariant());
        Add("priority", Filter.Priority?.ToString().ToLowerInvariant());
        Add("owner", Filter.Owner);
        Add("unit", Filter.Unit);
        Add("customer", Filter.Customer);
        Add("matter", Filter.Matter);
        Add("rule", Filter.Rule?.ToString());
        Add("q", Filter.Search);
        if (page is > 1) query.Add("page", page.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return query.ToString();
    }
}
