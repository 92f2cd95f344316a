using System.Globalization;
using Heed.Web.Drivers;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Web.Dashboards;

/// <summary>Addresses that keep what a dashboard is showing.</summary>
public static class Links
{
    /// <summary>The signals behind the whole, or behind one group of it.</summary>
    public static string Signals(DashboardView view, string? column = null, string? value = null)
    {
        var query = new QueryBuilder { { "source", view.Dashboard.Source.Key } };
        view.Period.AddTo(query);
        var where = Both(column is null ? view.Asked.Where : Narrow(view.Asked.Where, column, value), view.Dashboard.Definition?.Filter);
        if (where is not null) query.Add("where", where);
        return "/signals" + query;
    }

    /// <summary>What the dashboard shows, as other addresses take it.</summary>
    public static QueryBuilder Asked(DashboardView view)
    {
        var query = new QueryBuilder();
        view.Period.AddTo(query);
        query.Add("measure", view.Dashboard.Measure.Id);
        query.Add("field", view.Dashboard.Field.Name);
        query.Add("every", view.Asked.Every.ToString().ToLowerInvariant());
        if (view.Asked.By is { } by) query.Add("by", by);
        if (view.Asked.Where is { } where) query.Add("where", where);
        return query;
    }

    /// <summary>What the score shown hangs on, in the same days and with the same filter.</summary>
    public static string Drivers(DashboardView view)
    {
        var query = new QueryBuilder();
        view.Period.AddTo(query);
        if (Both(view.Asked.Where, view.Dashboard.Definition?.Filter) is { } where) query.Add("where", where);
        return DriverLink.Of(view.Dashboard.Source, view.Dashboard.Field.Name, query);
    }

    /// <summary>A table of the dashboard as files.</summary>
    public static KeyValuePair<string, string>[] Tables(DashboardView view, string part) =>
    [
        new("CSV", $"/sources/{view.Dashboard.Source.Key}/tables/{part}.csv{Asked(view)}"),
        new("XLSX (Excel)", $"/sources/{view.Dashboard.Source.Key}/tables/{part}.xlsx{Asked(view)}"),
    ];

    /// <summary>The same dashboard, narrowed to one group.</summary>
    public static string Narrowed(DashboardView view, string column, string? value)
    {
        var query = new QueryBuilder();
        view.Period.AddTo(query);
        query.Add("measure", view.Dashboard.Measure.Id);
        query.Add("field", view.Dashboard.Field.Name);
        query.Add("by", column.StartsWith("unit.", StringComparison.Ordinal) ? "unit" : view.Asked.By ?? column);
        query.Add("where", Narrow(view.Asked.Where, column, value));
        return $"/sources/{view.Dashboard.Source.Key}{query}";
    }

    private static string? Both(string? one, string? other) => string.IsNullOrWhiteSpace(one) ? other : string.IsNullOrWhiteSpace(other) ? one : $"({one}) and ({other})";

    internal static string Narrow(string? where, string column, string? value)
    {
        var name = column.StartsWith("unit.", StringComparison.Ordinal) ? "unit" : column;
        var quoted = name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var isNumber = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        var condition = value switch
        {
            null => $"not answered({quoted})",
            _ when isNumber => $"({quoted} = {value} or {quoted} = '{value}')",
            _ => $"{quoted} = '{value.Replace("'", "''", StringComparison.Ordinal)}'",
        };
        return string.IsNullOrWhiteSpace(where) ? condition : $"({where}) and {condition}";
    }
}
