namespace Heed.Measures.Expressions;

/// <summary>What stands on either side of a comparison: a constant, a name, or something worked out from them.</summary>
public abstract record Term
{
    private Term() { }

    /// <summary>A value written out.</summary>
    public sealed record Literal(Constant Value) : Term;

    /// <summary>A named value.</summary>
    public sealed record Named(string Name) : Term;

    /// <summary><c>-a</c>. Of a constant it is written <c>-(5)</c>; <c>-5</c> is a constant of its own.</summary>
    public sealed record Negated(Term Inner) : Term;

    /// <summary><c>a + b</c>.</summary>
    public sealed record Arithmetic(Term Left, ArithmeticOperator Operator, Term Right) : Term;

    /// <summary><c>round(a, 2)</c>.</summary>
    public sealed record Call(Function Function, IReadOnlyList<Term> Arguments) : Term
    {
        public bool Equals(Call? other) => other is not null && Function == other.Function && Arguments.SequenceEqual(other.Arguments);

        public override int GetHashCode() => HashCode.Combine(Function, Arguments.Count);
    }

    /// <summary><c>if(nps &gt;= 9, a, b)</c>.</summary>
    public sealed record Either(Expression If, Term Then, Term Else) : Term;

    /// <summary>A condition taken as true or false: <c>(nps &gt;= 9) = answered(comment)</c>.</summary>
    public sealed record Condition(Expression Holds) : Term;
}

public enum ArithmeticOperator
{
    Plus,
    Minus,
    Times,
    DividedBy,
}
