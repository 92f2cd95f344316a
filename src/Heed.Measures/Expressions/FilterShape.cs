namespace Heed.Measures.Expressions;

/// <summary>What filters of readings can do: the store compares a name with constants, and asks whether it was answered.</summary>
public static class FilterShape
{
    /// <summary>Why a condition is no filter, at the first part that goes further; null where it is one.</summary>
    public static ExpressionProblem? Reject(Expression condition, ExpressionColumns? columns = null) => condition switch
    {
        Expression.And and => Reject(and.Left, columns) ?? Reject(and.Right, columns),
        Expression.Or or => Reject(or.Left, columns) ?? Reject(or.Right, columns),
        Expression.Not not => Reject(not.Inner, columns),
        Expression.Compare or Expression.In or Expression.Answered => null,
        Expression.CompareTerms { Left: Term.Named, Right: Term.Named { Name: var word } } => new(
            columns?.Of(condition) ?? 1, $"found two names; a filter compares a name with a constant, and a text stands in quotes: {ExpressionNames.Quote(word)}"),
        _ => new(columns?.Of(condition) ?? 1, $"found {condition.ToText()}; a filter compares a name with a constant"),
    };
}
