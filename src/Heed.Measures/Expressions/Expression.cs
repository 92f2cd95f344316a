namespace Heed.Measures.Expressions;

/// <summary>
/// A condition on one record, as a tree: <c>country = 'de' and (nps &lt;= 6 or status in ('Gold','Silver')) and not answered(comment)</c>.
/// Filters of readings and the logic of surveys are the same language. A comparison with a value that is missing or not applicable is false.
/// </summary>
public abstract record Expression
{
    private Expression() { }

    /// <summary>Both hold.</summary>
    public sealed record And(Expression Left, Expression Right) : Expression;

    /// <summary>Either holds.</summary>
    public sealed record Or(Expression Left, Expression Right) : Expression;

    /// <summary>It does not hold.</summary>
    public sealed record Not(Expression Inner) : Expression;

    /// <summary>A named value against a constant. On several labels, <c>=</c> asks whether the label is among them.</summary>
    public sealed record Compare(string Name, Comparison Operator, Constant Value) : Expression;

    /// <summary>A named value is one of several constants.</summary>
    public sealed record In(string Name, IReadOnlyList<Constant> Values) : Expression
    {
        public bool Equals(In? other) => other is not null && Name == other.Name && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => HashCode.Combine(Name, Values.Count);
    }

    /// <summary>A named value or text is there at all; "not applicable" is not an answer.</summary>
    public sealed record Answered(string Name) : Expression;
}
