using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys;

/// <summary>
/// Conditions put together as the survey is gone through: an answer that must be there could only be given where its question was asked. Null
/// stands for "always"; what would grow too large is taken to be possible, and left out.
/// </summary>
internal sealed class AskedWhen
{
    private const int Largest = 200;

    private readonly Dictionary<string, Expression> asked = new(StringComparer.Ordinal);

    public void Set(string name, Expression? condition)
    {
        if (condition is null) asked.Remove(name);
        else asked[name] = condition;
    }

    /// <summary>A condition with what its answers presuppose.</summary>
    public Expression? With(Expression? condition) => condition is null ? null : Limited(With(condition, true)) ?? Limited(condition);

    public static Expression? All(params IEnumerable<Expression?> conditions) =>
        Limited(conditions.OfType<Expression>().Aggregate((Expression?)null, (all, one) => all is null ? one : new Expression.And(all, one)));

    /// <summary>Null where one of them is, or there are none.</summary>
    public static Expression? Any(IReadOnlyList<Expression?> conditions) =>
        conditions.Count == 0 || conditions.Any(c => c is null) ? null : Limited(conditions.OfType<Expression>().Aggregate((one, other) => new Expression.Or(one, other)));

    private Expression With(Expression condition, bool holds) => condition switch
    {
        Expression.And and => new Expression.And(With(and.Left, holds), With(and.Right, holds)),
        Expression.Or or => new Expression.Or(With(or.Left, holds), With(or.Right, holds)),
        Expression.Not not => new Expression.Not(With(not.Inner, !holds)),
        // Only what needs an answer in order to hold.
        Expression.Compare or Expression.In or Expression.Answered or Expression.NotApplicable when holds && asked.TryGetValue(condition.Names()[0], out var when) => new Expression.And(condition, when),
        _ => condition,
    };

    private static Expression? Limited(Expression? condition) => condition is null || Size(condition) > Largest ? null : condition;

    private static int Size(Expression condition) => condition switch
    {
        Expression.And and => Size(and.Left) + Size(and.Right),
        Expression.Or or => Size(or.Left) + Size(or.Right),
        Expression.Not not => Size(not.Inner),
        _ => 1,
    };
}
