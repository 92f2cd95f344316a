using System.Globalization;
using Heed.Act.Alerts;
using Heed.Act.Alerts.Lists;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Web.Alerts;

/// <summary>A list of alerts as it stands in an address.</summary>
public sealed record AlertQuery(AlertFilter Filter, int Page)
{
    public static AlertQuery Read(IQueryCollection query)
    {
        string? Part(string name) => query[name].ToString() is { Length: > 0 and <= 200 } text ? text : null;
        T? Named<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Part(name), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
        return new(
            new()
            {
                State = Part("state") == "all" ? null : Named<AlertState>("state") ?? AlertState.Open,
                Kind = Named<AlertKind>("kind"),
                Least = Named<AlertSeverity>("severity"),
                Source = Part("source"),
                Unit = Part("unit"),
                Watch = Guid.TryParse(Part("watch"), out var watch) ? watch : null,
            },
            int.TryParse(Part("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1);
    }

    public bool Narrowed => Filter is not { Kind: null, Least: null, Source: null, Unit: null };

    /// <summary>What the address calls a state; null for all.</summary>
    public static string StateWord(AlertState? state) => state?.ToString().ToLowerInvariant() ?? "all";

    /// <summary>The same as an address's query, from its question mark on.</summary>
    public string ToQuery(int? page = null) => ToQuery(Filter.State, page);

    public string ToQuery(AlertState? state, int? page = null)
    {
        var query = new QueryBuilder { { "state", StateWord(state) } };
        foreach (var (name, value) in new[] { ("kind", Filter.Kind?.ToString().ToLowerInvariant()), ("severity", Filter.Least?.ToString().ToLowerInvariant()), ("source", Filter.Source), ("unit", Filter.Unit) })
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }

        if (Filter.Watch is { } watch) query.Add("watch", watch.ToString());
        if (page is > 1) query.Add("page", page.Value.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }
}
