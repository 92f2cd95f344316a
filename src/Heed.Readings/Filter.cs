using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Facts;
using Heed.Measures.Expressions;

namespace Heed.Readings;

/// <summary>A filter as someone typed it, read; without a condition everything passes.</summary>
public sealed record Filter(Expression? Condition)
{
    /// <summary>Both must hold.</summary>
    public Filter And(Filter other) => (Condition, other.Condition) switch
    {
        ({ } one, { } two) => new(new Expression.And(one, two)),
        (null, _) => other,
        _ => this,
    };

    /// <summary>Reads a filter on these sources. Where respondents were promised to be seen in groups only, none may single a customer out.</summary>
    public static Result<Filter> Parse(string? text, IEnumerable<Source> sources)
    {
        if (Parse(text).Failed(out var problem, out var filter)) return problem;
        var names = filter.Condition?.Names() ?? [];
        return names.Contains(Dimensions.Customer, StringComparer.Ordinal) && sources.FirstOrDefault(s => s.Mode != Mode.Identified) is { } promised ? ReadingsErrors.OnlyGroups(promised.Title) : filter;
    }

    private static Result<Filter> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Filter((Expression?)null);
        var columns = new ExpressionColumns();
        var parsed = ExpressionParser.Parse(text, columns);
        return (parsed.Problem ?? FilterShape.Reject(parsed.Tree!, columns)) is { } problem ? ReadingsErrors.BadFilter(problem.Column, problem.Said) : new Filter(parsed.Tree);
    }
}
