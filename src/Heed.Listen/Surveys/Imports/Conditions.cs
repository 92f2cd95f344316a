using Heed.Measures.Expressions;

namespace Heed.Listen.Surveys.Imports;

/// <summary>Builds conditions in Heed's language.</summary>
internal static class Conditions
{
    public static Expression Equal(string name, string code) => new Expression.Compare(name, Comparison.Equal, new Constant.Text(code));

    public static Expression? All(params IEnumerable<Expression?> parts) => parts.OfType<Expression>().Aggregate((Expression?)null, (all, part) => all is null ? part : new Expression.And(all, part));

    public static Expression? Any(params IEnumerable<Expression?> parts) => parts.OfType<Expression>().Aggregate((Expression?)null, (any, part) => any is null ? part : new Expression.Or(any, part));

    public static Expression Not(Expression inner) => inner is Expression.Not not ? not.Inner : new Expression.Not(inner);

    /// <summary>Of a text in Heed's own language.</summary>
    public static Expression? Read(string text) => ExpressionParser.Parse(text).Tree;

    /// <summary>As a survey holds it; null where it is longer or deeper than conditions may be.</summary>
    public static string? Written(Expression? condition)
    {
        if (condition is null) return null;
        var text = condition.ToText();
        return ExpressionParser.Parse(text).Problem is null ? text : null;
    }
}
