using Heed.Measures.Reports;

namespace Heed.Measures.Expressions;

/// <summary>
/// Reads conditions such as <c>country = 'de' and (nps &lt;= 6 or status in ('Gold','Silver')) and not answered(comment) and at &gt;= 2026-01-01</c>,
/// and the terms in them, such as <c>round(mean(food, staff) * 20) - 5</c>. The README beside this file lists functions and meanings.
/// Operators are <c>= != &lt;&gt; &lt; &lt;= &gt; &gt;= in contains + - * /</c>, <c>not in</c>; <c>not</c> binds tighter than <c>and</c>, <c>and</c> tighter than <c>or</c>; keywords in any case.
/// Names start with a letter or underscore and go on with letters, digits, <c>_ . -</c>; any other name stands in double quotes, a quote inside twice.
/// <para>Any text is safe to read: it never throws, and its length, its depth and its sums are limited.</para>
/// </summary>
public sealed class ExpressionParser
{
    /// <summary>The longest text read, in characters.</summary>
    public const int MaxLength = 10_000;

    /// <summary>How deep parentheses, functions and <c>not</c> may nest.</summary>
    public const int MaxDepth = 100;

    /// <summary>How many times a text may add, subtract, multiply or divide.</summary>
    public const int MaxArithmetic = 500;

    private const string ConditionStart = "a name, a value, not, a function such as answered(…), or (";
    private const string TermStart = "a number, a 'text' or a day like 2026-01-31, true, false, a name, a function or (";

    private readonly Tokens tokens;
    private readonly ExpressionColumns? columns;
    private Token now;
    private int depth;
    private int sums;
    private ExpressionProblem? problem;

    private ExpressionParser(string text, ExpressionColumns? columns)
    {
        tokens = new(text);
        this.columns = columns;
        now = tokens.Next();
    }

    /// <summary>The condition a text stands for, or the first problem in it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="columns">Takes down where each part stood, for those who want to point at it.</param>
    public static ExpressionParse Parse(string text, ExpressionColumns? columns = null)
    {
        if (TooLong(text) is { } length) return new(null, length);
        var parser = new ExpressionParser(text, columns);
        var tree = parser.AsCondition(parser.Or(ConditionStart));
        if (tree is not null && parser.now.Kind != TokenKind.End) parser.Expected("and, or, or the end");
        return parser.problem is { } problem ? new(null, problem) : new(tree, null);
    }

    /// <summary>The term a text stands for, such as that of a computed value; a condition is true or false.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="columns">Takes down where each part stood.</param>
    public static TermParse ParseTerm(string text, ExpressionColumns? columns = null)
    {
        if (TooLong(text) is { } length) return new(null, length);
        var parser = new ExpressionParser(text, columns);
        var tree = parser.AsTerm(parser.Or(TermStart));
        if (tree is not null && parser.now.Kind != TokenKind.End) parser.Expected("an operator or the end");
        return parser.problem is { } problem ? new(null, problem) : new(tree, null);
    }

    private static ExpressionProblem? TooLong(string text) =>
        text.Length > MaxLength ? new(MaxLength + 1, $"found {text.Length} characters, expected at most {MaxLength}") : null;

    // What is read is an Expression or a Term; which of them only shows once it has been read: (a = 1) and (a + 1).
    private object? Or(string expected)
    {
        var column = now.Column;
        var left = And(expected);
        while (left is not null && now.IsWord("or"))
        {
            if (AsCondition(left) is not { } one) return null;
            Advance();
            left = AsCondition(And(ConditionStart)) is { } other ? At(new Expression.Or(one, other), column) : null;
        }

        return left;
    }

    private object? And(string expected)
    {
        var column = now.Column;
        var left = Condition(expected);
        while (left is not null && now.IsWord("and"))
        {
            if (AsCondition(left) is not { } one) return null;
            Advance();
            left = AsCondition(Condition(ConditionStart)) is { } other ? At(new Expression.And(one, other), column) : null;
        }

        return left;
    }

    private object? Condition(string expected)
    {
        if (!now.IsWord("not")) return Comparison(expected);
        var column = now.Column;
        return Nested(() => AsCondition(Condition(ConditionStart)) is { } inner ? At(new Expression.Not(inner), column) : null);
    }

    private object? Comparison(string expected)
    {
        var column = now.Column;
        if (Sum(expected) is not { } left) return null;
        if (now.IsWord("in"))
        {
            Advance();
            return In(AsTerm(left)!, column);
        }

        if (now.IsWord("not"))
        {
            Advance();
            if (!now.IsWord("in")) return Expected("in");
            Advance();
            return In(AsTerm(left)!, column) is { } values ? At(new Expression.Not(values), column) : null;
        }

        if (now.IsWord("contains"))
        {
            Advance();
            return AsTerm(Sum(TermStart)) is { } part ? At(new Expression.Contains(AsTerm(left)!, part), column) : null;
        }

        if (OperatorOf(now) is not { } comparison) return left;
        Advance();
        return AsTerm(Sum(TermStart)) is { } right ? At(Expression.Of(AsTerm(left)!, comparison, right), column) : null;
    }

    private Expression? In(Term left, int column)
    {
        if (!Take(TokenKind.Open, "(")) return null;
        return Terms() is { } values ? At(Expression.OfAny(left, values), column) : null;
    }

    /// <summary>Terms up to the closing parenthesis.</summary>
    private List<Term>? Terms()
    {
        var values = new List<Term>();
        do
        {
            if (AsTerm(Or(TermStart)) is not { } value) return null;
            values.Add(value);
        }
        while (TakeIf(TokenKind.Comma));
        return Take(TokenKind.Close, ", or )") ? values : null;
    }

    private object? Sum(string expected)
    {
        var column = now.Column;
        var left = Product(expected);
        while (left is not null && (now.IsOperator('+') || now.IsOperator('-'))) left = Arithmetic(left, column, () => Product(TermStart));
        return left;
    }

    private object? Product(string expected)
    {
        var column = now.Column;
        var left = Unary(expected);
        while (left is not null && (now.IsOperator('*') || now.IsOperator('/'))) left = Arithmetic(left, column, () => Unary(TermStart));
        return left;
    }

    private Term.Arithmetic? Arithmetic(object left, int column, Func<object?> readRight)
    {
        if (++sums > MaxArithmetic)
        {
            problem ??= new(now.Column, $"found more than {MaxArithmetic} sums, differences, products and quotients");
            return null;
        }

        var with = Advance().Text switch
        {
            "+" => ArithmeticOperator.Plus,
            "-" => ArithmeticOperator.Minus,
            "*" => ArithmeticOperator.Times,
            _ => ArithmeticOperator.DividedBy,
        };
        return AsTerm(readRight()) is { } right ? At(new Term.Arithmetic(AsTerm(left)!, with, right), column) : null;
    }

    private object? Unary(string expected)
    {
        if (!now.IsOperator('-')) return Primary(expected);
        var column = now.Column;
        return Nested(() =>
        {
            if (now is { Kind: TokenKind.Constant, Value: Constant.Number number } && now.Column == column + 1)
            {
                Advance();
                return Literal(new Constant.Number(-number.Value), column);
            }

            return AsTerm(Unary(TermStart)) is { } inner ? At(new Term.Negated(inner), column) : null;
        });
    }

    private object? Primary(string expected)
    {
        var column = now.Column;
        if (now.Kind == TokenKind.Constant) return Literal(Advance().Value!, column);
        if (now.IsWord("true") || now.IsWord("false")) return Literal(new Constant.Truth(Advance().IsWord("true")), column);
        if (now.Kind == TokenKind.Open)
        {
            return Nested(() => Or(expected) is { } inner && Take(TokenKind.Close, inner is Expression ? "and, or, or )" : "an operator or )") ? inner : null);
        }

        if (!IsName()) return Expected(expected);
        var name = Advance();
        return name.Kind == TokenKind.Name && now.Kind == TokenKind.Open ? Nested(() => Call(name)) : At(new Term.Named(name.Text), column);
    }

    private object? Call(Token name)
    {
        if (name.IsWord("answered")) return NameInside() is { } answered ? At(new Expression.Answered(answered), name.Column) : null;
        if (name.IsWord("na")) return NameInside() is { } inapplicable ? At(new Expression.NotApplicable(inapplicable), name.Column) : null;
        if (name.IsWord("if")) return If(name);
        if (name.IsWord("contains")) return Counted(name, Terms(), 2, 2) is [var whole, var part] ? At(new Expression.Contains(whole, part), name.Column) : null;
        if (Functions.Find(name.Text) is { } function)
        {
            return Counted(name, Terms(), function.Least(), function.Most()) is { } arguments ? At(new Term.Call(function, arguments), name.Column) : null;
        }

        problem ??= new(name.Column, $"found {name.Text}(, which is no function; expected answered, na, contains, if, {string.Join(", ", Enum.GetValues<Function>().Select(f => f.Name()))}");
        return null;
    }

    private string? NameInside()
    {
        if (!IsName())
        {
            Expected("a name");
            return null;
        }

        var name = Advance().Text;
        return Take(TokenKind.Close, ")") ? name : null;
    }

    private Term.Either? If(Token name)
    {
        if (AsCondition(Or(ConditionStart)) is not { } condition || !Take(TokenKind.Comma, ",")) return null;
        return Counted(name, Terms(), 2, 2) is [var then, var otherwise] ? At(new Term.Either(condition, then, otherwise), name.Column) : null;
    }

    private List<Term>? Counted(Token name, List<Term>? arguments, int least, int most)
    {
        if (arguments is null || (arguments.Count >= least && arguments.Count <= most)) return arguments;
        problem ??= new(name.Column, $"found {name.Text} of {arguments.Count}, expected {(least == most ? $"{least}" : $"{least} to {most}")}");
        return null;
    }

    /// <summary>Reads what follows <c>not</c>, a minus or an opening parenthesis, unless it nests too deep.</summary>
    private object? Nested(Func<object?> read)
    {
        if (depth == MaxDepth)
        {
            problem ??= new(now.Column, $"found parentheses or not nested more than {MaxDepth} deep");
            return null;
        }

        depth++;
        Advance();
        var inner = read();
        depth--;
        return inner;
    }

    private static Comparison? OperatorOf(Token token) => token.Kind != TokenKind.Operator ? null : token.Text switch
    {
        "=" => Expressions.Comparison.Equal,
        "!=" or "<>" => Expressions.Comparison.NotEqual,
        "<" => Expressions.Comparison.Less,
        "<=" => Expressions.Comparison.LessOrEqual,
        ">" => Expressions.Comparison.Greater,
        ">=" => Expressions.Comparison.GreaterOrEqual,
        _ => null,
    };

    private Expression? AsCondition(object? read)
    {
        if (read is Term) Expected("= != <> < <= > >= in or not in");
        return read as Expression;
    }

    private Term? AsTerm(object? read) => read is Expression condition ? At(new Term.Condition(condition), columns?.Of(condition) ?? 1) : (Term?)read;

    private Term.Literal Literal(Constant constant, int column) => At(new Term.Literal(At(constant, column)), column);

    private T At<T>(T part, int column)
        where T : class
    {
        columns?.Set(part, column);
        return part;
    }

    private bool IsName() => now.Kind == TokenKind.QuotedName || (now.Kind == TokenKind.Name && !ExpressionText.IsKeyword(now.Text));

    private Token Advance()
    {
        var taken = now;
        now = tokens.Next();
        return taken;
    }

    private bool TakeIf(TokenKind kind)
    {
        if (now.Kind != kind) return false;
        Advance();
        return true;
    }

    private bool Take(TokenKind kind, string expected)
    {
        if (TakeIf(kind)) return true;
        Expected(expected);
        return false;
    }

    private Expression? Expected(string what)
    {
        problem ??= new(now.Column, $"found {now.Described}, expected {(Phrase)what}");
        return null;
    }
}
