namespace Heed.Measures.Expressions;

/// <summary>
/// Reads conditions such as <c>country = 'de' and (nps &lt;= 6 or status in ('Gold','Silver')) and not answered(comment) and at &gt;= 2026-01-01</c>.
/// Operators are <c>= != &lt;&gt; &lt; &lt;= &gt; &gt;= in</c>, <c>not in</c>; <c>not</c> binds tighter than <c>and</c>, <c>and</c> tighter than <c>or</c>; keywords in any case.
/// Names start with a letter or underscore and go on with letters, digits, <c>_ . -</c>; any other name stands in double quotes, a quote inside twice.
/// <para>Any text is safe to read: it never throws, and both its length and the depth of its parentheses are limited.</para>
/// </summary>
public sealed class ExpressionParser
{
    /// <summary>The longest text read, in characters.</summary>
    public const int MaxLength = 10_000;

    /// <summary>How deep parentheses and <c>not</c> may nest.</summary>
    public const int MaxDepth = 100;

    private readonly Tokens tokens;
    private Token now;
    private int depth;
    private ExpressionProblem? problem;

    private ExpressionParser(string text)
    {
        tokens = new(text);
        now = tokens.Next();
    }

    /// <summary>The tree a text stands for, or the first problem in it.</summary>
    public static ExpressionParse Parse(string text)
    {
        if (text.Length > MaxLength) return new(null, new(MaxLength + 1, $"found {text.Length} characters, expected at most {MaxLength}"));
        var parser = new ExpressionParser(text);
        var tree = parser.Or();
        if (tree is not null && parser.now.Kind != TokenKind.End) tree = parser.Expected("and, or, or the end");
        return parser.problem is { } problem ? new(null, problem) : new(tree, null);
    }

    private Expression? Or()
    {
        var left = And();
        while (left is not null && TakeWord("or"))
        {
            var right = And();
            left = right is null ? null : new Expression.Or(left, right);
        }

        return left;
    }

    private Expression? And()
    {
        var left = Condition();
        while (left is not null && TakeWord("and"))
        {
            var right = Condition();
            left = right is null ? null : new Expression.And(left, right);
        }

        return left;
    }

    private Expression? Condition()
    {
        if (now.IsWord("not"))
        {
            return Nested(() => Condition() is { } inner ? new Expression.Not(inner) : null);
        }

        if (now.Kind == TokenKind.Open)
        {
            return Nested(() => Or() is { } inner && Take(TokenKind.Close, "and, or, or )") ? inner : null);
        }

        if (!IsName()) return Expected("a name, not, answered(…) or (");
        var name = Advance();
        return name.IsWord("answered") && now.Kind == TokenKind.Open ? Answered() : Comparison(name.Text);
    }

    /// <summary>Reads what follows <c>not</c> or an opening parenthesis, unless it nests too deep.</summary>
    private Expression? Nested(Func<Expression?> read)
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

    private Expression.Answered? Answered()
    {
        Advance();
        if (!IsName())
        {
            Expected("a name");
            return null;
        }

        var name = Advance().Text;
        return Take(TokenKind.Close, ")") ? new(name) : null;
    }

    private Expression? Comparison(string name)
    {
        if (TakeWord("in")) return In(name);
        if (TakeWord("not"))
        {
            if (!TakeWord("in")) return Expected("in");
            return In(name) is { } values ? new Expression.Not(values) : null;
        }

        if (now.Kind != TokenKind.Operator) return Expected("= != <> < <= > >= in or not in");
        var comparison = Advance().Text switch
        {
            "=" => Expressions.Comparison.Equal,
            "<" => Expressions.Comparison.Less,
            "<=" => Expressions.Comparison.LessOrEqual,
            ">" => Expressions.Comparison.Greater,
            ">=" => Expressions.Comparison.GreaterOrEqual,
            _ => Expressions.Comparison.NotEqual,
        };
        return Constant() is { } value ? new Expression.Compare(name, comparison, value) : null;
    }

    private Expression.In? In(string name)
    {
        if (!Take(TokenKind.Open, "(")) return null;
        var values = new List<Constant>();
        do
        {
            if (Constant() is not { } value) return null;
            values.Add(value);
        }
        while (TakeIf(TokenKind.Comma));
        return Take(TokenKind.Close, ", or )") ? new(name, values) : null;
    }

    private Constant? Constant()
    {
        if (now.Kind == TokenKind.Constant) return Advance().Value;
        Expected("a number, a 'text' or a day like 2026-01-31");
        return null;
    }

    private bool IsName() => now.Kind == TokenKind.QuotedName || (now.Kind == TokenKind.Name && !ExpressionText.IsKeyword(now.Text));

    private Token Advance()
    {
        var taken = now;
        now = tokens.Next();
        return taken;
    }

    private bool TakeWord(string keyword)
    {
        if (!now.IsWord(keyword)) return false;
        Advance();
        return true;
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
        problem ??= new(now.Column, $"found {now.Described}, expected {what}");
        return null;
    }
}
