using Heed.Base.Results;
using Heed.Measures.Expressions;

namespace Heed.Readings;

/// <summary>A filter as someone typed it, read; without a condition everything passes.</summary>
public sealed record Filter(Expression? Condition)
{
    public static Result<Filter> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Filter((Expression?)null);
        var columns = new ExpressionColumns();
        var parsed = ExpressionParser.Parse(text, columns);
        return (parsed.Problem ?? FilterShape.Reject(parsed.Tree!, columns)) is { } problem ? ReadingsErrors.BadFilter(problem.Column, problem.Message) : new Filter(parsed.Tree);
    }
}
