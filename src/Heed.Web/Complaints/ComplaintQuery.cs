using System.Globalization;
using Heed.Act.Complaints;
using Heed.Act.Complaints.Lists;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Web.Complaints;

/// <summary>A list of complaints as it stands in an address.</summary>
public sealed record ComplaintQuery(ComplaintFilter Filter, int Page)
{
    public static ComplaintQuery Read(IQueryCollection query)
    {
        string? Part(string name) => query[name].ToString() is { Length: > 0 and <= 200 } text ? text : null;
        return new(
            new()
            {
                Tab = Enum.TryParse<ComplaintTab>(Part("tab"), ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : ComplaintTab.Open,
                Category = Part("category"),
                Regime = Part("regime"),
                Outcome = Enum.TryParse<ComplaintOutcome>(Part("outcome"), ignoreCase: true, out var outcome) && Enum.IsDefined(outcome) ? outcome : null,
                Regulated = Part("regulated") switch { "yes" => true, "no" => false, _ => null },
                Customer = Part("customer"),
                Unit = Part("unit"),
            },
            int.TryParse(Part("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1);
    }

    public bool Narrowed => Filter is not { Category: null, Regime: null, Outcome: null, Regulated: null, Customer: null, Unit: null };

    /// <summary>The same as an address's query, from its question mark on.</summary>
    public string ToQuery(int? page = null, ComplaintTab? tab = null)
    {
        var query = new QueryBuilder { { "tab", (tab ?? Filter.Tab).ToString().ToLowerInvariant() } };
        var regulated = Filter.Regulated switch { true => "yes", false => "no", _ => null };
        foreach (var (name, value) in new[] { ("category", Filter.Category), ("regime", Filter.Regime), ("outcome", Filter.Outcome?.ToString().ToLowerInvariant()), ("regulated", regulated), ("customer", Filter.Customer), ("unit", Filter.Unit) })
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }

        if (page is > 1) query.Add("page", page.Value.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }
}
