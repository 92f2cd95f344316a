using System.Globalization;
using System.Text;

namespace Heed.Measures.Expressions;

/// <summary>Writes a tree so that reading it gives the same tree, as long as it is not deeper or longer than <see cref="ExpressionParser"/> reads.</summary>
public static class ExpressionText
{
    /// <summary>The expression as people write it, with no more parentheses than it needs.</summary>
    public static string ToText(this Expression expression)
    {
        var text = new StringBuilder();
        Write(text, expression);
        return text.ToString();
    }

    /// <summary>A name as expressions write it: in double quotes where it is not a plain word.</summary>
    public static string Name(string name)
    {
        var plain = name.Length > 0 && Tokens.IsNameStart(name[0]) && name.All(Tokens.IsNamePart) && !IsKeyword(name);
        return plain ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    internal static bool IsKeyword(string name) =>
        name.Equals("and", StringComparison.OrdinalIgnoreCase) || name.Equals("or", StringComparison.OrdinalIgnoreCase)
        || name.Equals("not", StringComparison.OrdinalIgnoreCase) || name.Equals("in", StringComparison.OrdinalIgnoreCase)
        || name.Equals("true", StringComparison.OrdinalIgnoreCase) || name.Equals("false", StringComparison.OrdinalIgnoreCase);

    internal static void Write(StringBuilder text, Expression expression)
    {
        switch (expression)
        {
            case Expression.Or or:
                Write(text, or.Left);
                text.Append(" or ");
                WriteInside(text, or.Right, or.Right is Expression.Or);
                break;
            case Expression.And and:
                WriteInside(text, and.Left, and.Left is Expression.Or);
                text.Append(" and ");
                WriteInside(text, and.Right, and.Right is Expression.Or or Expression.And);
                break;
            case Expression.Not { Inner: Expression.In or Expression.InTerms } not:
                WriteIn(text, not.Inner, " not in (");
                break;
            case Expression.Not not:
                text.Append("not ");
                WriteInside(text, not.Inner, not.Inner is Expression.Or or Expression.And);
                break;
            case Expression.Compare compare:
                text.Append(Name(compare.Name)).Append(' ').Append(Symbol(compare.Operator)).Append(' ').Append(Constant(compare.Value));
                break;
            case Expression.CompareTerms compare:
                TermText.Write(text, compare.Left);
                text.Append(' ').Append(Symbol(compare.Operator)).Append(' ');
                TermText.Write(text, compare.Right);
                break;
            case Expression.Contains contains:
                TermText.Write(text, contains.Whole);
                text.Append(" contains ");
                TermText.Write(text, contains.Part);
                break;
            case Expression.In or Expression.InTerms:
                WriteIn(text, expression, " in (");
                break;
            case Expression.Answered answered:
                text.Append("answered(").Append(Name(answered.Name)).Append(')');
                break;
            case Expression.NotApplicable inapplicable:
                text.Append("na(").Append(Name(inapplicable.Name)).Append(')');
                break;
            default:
                throw new ArgumentException("unknown expression " + expression.GetType().Name, nameof(expression));
        }
    }

    /// <summary>The term as people write it.</summary>
    public static string ToText(this Term term)
    {
        var text = new StringBuilder();
        TermText.Write(text, term);
        return text.ToString();
    }

    private static void WriteInside(StringBuilder text, Expression expression, bool parenthesised)
    {
        if (parenthesised) text.Append('(');
        Write(text, expression);
        if (parenthesised) text.Append(')');
    }

    private static void WriteIn(StringBuilder text, Expression list, string word)
    {
        if (list is Expression.In values)
        {
            text.Append(Name(values.Name)).Append(word).AppendJoin(", ", values.Values.Select(Constant)).Append(')');
            return;
        }

        var terms = (Expression.InTerms)list;
        TermText.Write(text, terms.Left);
        text.Append(word);
        TermText.WriteList(text, terms.Values);
        text.Append(')');
    }

    internal static string Symbol(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };

    internal static string Constant(Constant constant) => constant switch
    {
        Constant.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        Constant.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Constant.Text text => $"'{text.Value.Replace("'", "''", StringComparison.Ordinal)}'",
        Constant.Truth truth => truth.Value ? "true" : "false",
        _ => throw new ArgumentException("unknown constant " + constant.GetType().Name, nameof(constant)),
    };
}
