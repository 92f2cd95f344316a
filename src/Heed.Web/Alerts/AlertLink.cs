using System.Globalization;
using Heed.Act.Alerts;
using Heed.Act.Alerts.Watching.Storms;
using Heed.Base.Sources;
using Heed.Measures.Drivers;
using Heed.Measures.Expressions;
using Heed.Web.Drivers;
using Microsoft.AspNetCore.Http.Extensions;

namespace Heed.Web.Alerts;

/// <summary>Where one can look further.</summary>
public static class AlertLink
{
    /// <summary>Weeks before an alert that its chart shows, and weeks after it.</summary>
    private const int Before = 26, After = 8;

    public static string Of(Alert alert, Source? source) => alert.Kind switch
    {
        AlertKind.Deadlines => Late(alert),
        AlertKind.Storm => Signals(alert, source?.Field(alert.Numbers.Field ?? "") is { } field ? LowEnd.Where(ExpressionText.Name(field.Name), field.FieldType()) : null),
        AlertKind.Reasons => Signals(alert, alert.Numbers is { Field: { } field, Choice: { } choice } ? $"{ExpressionText.Name(field)} = {ExpressionNames.Quote(choice)}" : null),
        _ => Chart(alert),
    };

    /// <summary>What its score hangs on, in its unit; null where it is about no score, or one that nothing can explain.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="source">Its source.</param>
    /// <param name="condition">What its watch looks at; null or empty for everything.</param>
    public static string? Drivers(Alert alert, Source? source, string? condition)
    {
        if (source is null || alert.Numbers.Field is not { } field || DriverLink.Usual(source, field) is not { Count: > 0 } usual) return null;
        var (numbers, to) = (alert.Numbers, (alert.Latest ?? alert.Numbers).To);
        // A week's answers are often too few to tell what they hang on; then the half year it was held against comes in, too.
        var from = numbers.N >= DriverMethods.FewestRows(usual.Count) ? numbers.From : numbers.From.AddDays(-7 * Before);
        var query = new QueryBuilder { { "period", "days" }, { "from", Day(from) }, { "to", Day(to) } };
        if (Both(UnitOf(alert), condition) is { } where) query.Add("where", where);
        return DriverLink.Of(source, field, query);
    }

    private static string? Both(string? one, string? other) => string.IsNullOrWhiteSpace(other) ? one : one is null ? other : $"{one} and ({other})";

    private static string Chart(Alert alert)
    {
        var query = new QueryBuilder();
        if (alert.Numbers is { Measure: { } measure, Field: { } field }) query.Add("choice", $"{measure}:{field}");
        if (UnitOf(alert) is { } unit) query.Add("where", unit);
        query.Add("from", Day(alert.Numbers.From.AddDays(-7 * Before)));
        query.Add("to", Day(alert.Numbers.To.AddDays(7 * After)));
        query.Add("every", "week");
        return $"/sources/{Uri.EscapeDataString(alert.Source ?? "")}{query}";
    }

    private static string Late(Alert alert)
    {
        var cases = alert.Numbers.CasesLate > 0;
        var query = new QueryBuilder { { "tab", !cases && alert.Numbers.PromisesLate == 0 ? "waiting" : "overdue" } };
        if (alert.Unit is { } unit) query.Add(cases ? "unit" : "deliverer", unit);
        return $"{(cases ? "/cases" : "/promises")}{query}";
    }

    private static string Signals(Alert alert, string? condition)
    {
        var query = new QueryBuilder { { "source", alert.Source ?? "" } };
        var where = string.Join(" and ", new[] { UnitOf(alert), condition }.Where(part => part is not null));
        if (where.Length > 0) query.Add("where", where);
        query.Add("from", Day(alert.Numbers.From));
        query.Add("to", Day(alert.Numbers.To));
        return $"/signals{query}";
    }

    private static string? UnitOf(Alert alert) => alert.Unit is { } unit ? $"unit = {ExpressionNames.Quote(unit)}" : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
