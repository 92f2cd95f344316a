namespace Heed.Measures.Expressions;

/// <summary>
/// A condition on one record, as a tree: <c>country = 'de' and (nps &lt;= 6 or status in ('Gold','Silver')) and not answered(comment)</c>.
/// Filters of readings and the logic of surveys are the same language; the README beside this file says what each part means.
/// A comparison with a value that is missing or not applicable is false.
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

    /// <summary>A named value is "not applicable".</summary>
    public sealed record NotApplicable(string Name) : Expression;

    /// <summary>Two terms against each other. A name against a constant is a <see cref="Compare"/>, so that each text has one tree.</summary>
    public sealed record CompareTerms(Term Left, Comparison Operator, Term Right) : Expression
    {
        public Term Right { get; init; } = Left is Term.Named && Right is Term.Literal ? throw new ArgumentException("a name and a constant make a Compare", nameof(Right)) : Right;
    }

    /// <summary>A term is one of several. A name among constants is an <see cref="In"/>.</summary>
    public sealed record InTerms(Term Left, IReadOnlyList<Term> Values) : Expression
    {
        public IReadOnlyList<Term> Values { get; init; } =
            Left is Term.Named && Values.All(v => v is Term.Literal) ? throw new ArgumentException("a name and constants make an In", nameof(Values)) : Values;

        public bool Equals(InTerms? other) => other is not null && Left == other.Left && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => HashCode.Combine(Left, Values.Count);
    }

    /// <summary>A text holds another, whatever their case; several labels hold a label.</summary>
    public sealed record Contains(Term Whole, Term Part) : Expression;

    /// <summary>A comparison of two terms, as the tree the parser makes of it.</summary>
    public static Expression Of(Term left, Comparison comparison, Term right) => (left, right) switch
    {
        (Term.Named name, Term.Literal constant) => new Compare(name.Name, comparison, constant.Value),
        _ => new CompareTerms(left, comparison, right),
    };

    /// <summary>A term among others, as the tree the parser makes of it.</summary>
    public static Expression OfAny(Term left, IReadOnlyList<Term> values) => left is Term.Named name && values.All(v => v is Term.Literal)
        ? new In(name.Name, [.. values.Select(v => ((Term.Literal)v).Value)])
        : new InTerms(left, values);
}
