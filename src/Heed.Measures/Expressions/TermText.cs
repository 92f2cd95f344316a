using System.Text;

namespace Heed.Measures.Expressions;

/// <summary>Writes terms with no more parentheses than they need.</summary>
internal static class TermText
{
    public static void Write(StringBuilder text, Term term)
    {
        switch (term)
        {
            case Term.Literal literal:
                text.Append(ExpressionText.Constant(literal.Value));
                break;
            case Term.Named name:
                text.Append(ExpressionText.Name(name.Name));
                break;
            case Term.Negated negated:
                text.Append('-');
                // -5 without them is a constant, and days have dashes of their own.
                WriteInside(text, negated.Inner, negated.Inner is Term.Literal or Term.Arithmetic);
                break;
            case Term.Arithmetic arithmetic:
                var strength = Strength(arithmetic);
                WriteInside(text, arithmetic.Left, Strength(arithmetic.Left) < strength);
                text.Append(' ').Append(Symbol(arithmetic.Operator)).Append(' ');
                WriteInside(text, arithmetic.Right, Strength(arithmetic.Right) <= strength);
                break;
            case Term.Call call:
                text.Append(call.Function.Name()).Append('(');
                WriteList(text, call.Arguments);
                text.Append(')');
                break;
            case Term.Either either:
                text.Append("if(");
                ExpressionText.Write(text, either.If);
                text.Append(", ");
                WriteList(text, [either.Then, either.Else]);
                text.Append(')');
                break;
            case Term.Condition { Holds: Expression.Answered or Expression.NotApplicable } function:
                ExpressionText.Write(text, function.Holds);
                break;
            case Term.Condition condition:
                text.Append('(');
                ExpressionText.Write(text, condition.Holds);
                text.Append(')');
                break;
            default:
                throw new ArgumentException("unknown term " + term.GetType().Name, nameof(term));
        }
    }

    public static void WriteList(StringBuilder text, IReadOnlyList<Term> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (i > 0) text.Append(", ");
            Write(text, terms[i]);
        }
    }

    private static void WriteInside(StringBuilder text, Term term, bool parenthesised)
    {
        if (parenthesised) text.Append('(');
        Write(text, term);
        if (parenthesised) text.Append(')');
    }

    private static int Strength(Term term) => term switch
    {
        Term.Arithmetic { Operator: ArithmeticOperator.Plus or ArithmeticOperator.Minus } => 1,
        Term.Arithmetic => 2,
        _ => 3,
    };

    internal static string Symbol(ArithmeticOperator with) => with switch
    {
        ArithmeticOperator.Plus => "+",
        ArithmeticOperator.Minus => "-",
        ArithmeticOperator.Times => "*",
        _ => "/",
    };
}
