using System.Globalization;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>
/// Reads the expressions LimeSurvey writes relevance in: <c>Q1.NAOK == "Y" and (count(Q2_1, Q2_2) &gt; 1)</c>. Never throws; what is no expression,
/// or too long or deep for one, is null.
/// </summary>
internal sealed class LimeParser
{
    private const int Longest = 5_000;
    private const int Deepest = 60;
    private static readonly Dictionary<string, string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["and"] = "and",
        ["or"] = "or",
        ["not"] = "!",
        ["eq"] = "==",
        ["ne"] = "!=",
        ["lt"] = "<",
        ["le"] = "<=",
        ["gt"] = ">",
        ["ge"] = ">=",
    };

    private static readonly string[][] s_levels = [["or"], ["and"], ["==", "!="], ["<", "<=", ">", ">="], ["+", "-"], ["*", "/"]];
    private readonly List<(char Kind, string Text)> _tokens;
    private int _at;
    private int _depth;

    private LimeParser(List<(char Kind, string Text)> tokens) => _tokens = tokens;

    public static LimeNode? Parse(string text)
    {
        if (text.Length > Longest || Tokens(text) is not { } tokens) return null;
        var parser = new LimeParser(tokens);
        var node = parser.Level(0);
        return parser._at == tokens.Count ? node : null;
    }

    private LimeNode? Level(int level)
    {
        if (level == s_levels.Length) return Unary();
        var left = Level(level + 1);
        while (left is not null && Now is ('o', var sign) && s_levels[level].Contains(sign, StringComparer.Ordinal))
        {
            _at++;
            left = Level(level + 1) is { } right ? new LimeNode.Binary(sign, left, right) : null;
        }

        return left;
    }

    private (char Kind, string Text) Now => _at < _tokens.Count ? _tokens[_at] : default;

    private LimeNode? Unary()
    {
        if (++_depth > Deepest) return null;
        try
        {
            if (Take('o', "!")) return Unary() is { } inner ? new LimeNode.Not(inner) : null;
            if (Take('o', "-")) return Unary() is { } inner ? new LimeNode.Minus(inner) : null;
            return Take('o', "+") ? Unary() : Primary();
        }
        finally
        {
            _depth--;
        }
    }

    private LimeNode? Primary()
    {
        var (kind, text) = Now;
        _at++;
        switch (kind)
        {
            case 'n':
                return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? new LimeNode.Number(number) : null;
            case 't':
                return new LimeNode.Text(text);
            case '(':
                var inner = Level(0);
                return inner is not null && Take(')') ? inner : null;
            case 'w' when Now.Kind == '(':
                _at++;
                return Arguments() is { } arguments ? new LimeNode.Call(text, arguments) : null;
            case 'w':
                var dot = text.IndexOf('.', StringComparison.Ordinal);
                return dot < 0 ? new LimeNode.Name(text, "") : new LimeNode.Name(text[..dot], text[(dot + 1)..]);
            default:
                return null;
        }
    }

    private List<LimeNode>? Arguments()
    {
        List<LimeNode> arguments = [];
        if (Take(')')) return arguments;
        do
        {
            if (Level(0) is not { } argument) return null;
            arguments.Add(argument);
        }
        while (Take(','));
        return Take(')') ? arguments : null;
    }

    private bool Take(char kind, string? text = null)
    {
        if (Now.Kind != kind || (text is not null && Now.Text != text)) return false;
        _at++;
        return true;
    }

    private static List<(char Kind, string Text)>? Tokens(string text)
    {
        List<(char, string)> tokens = [];
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var (kind, value, end) = Token(text, at);
            if (end < 0) return null;
            tokens.Add((kind, value));
            at = end;
        }

        return tokens;
    }

    private static (char Kind, string Text, int End) Token(string text, int at)
    {
        var c = text[at];
        if (c is '(' or ')' or ',') return (c, "", at + 1);
        if (c is '"' or '\'') return text.IndexOf(c, at + 1) is var close and > 0 ? ('t', text[(at + 1)..close], close + 1) : ('t', "", -1);
        if (char.IsLetterOrDigit(c) || c == '_' || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '.' or '#' or ':')) end++;
            var word = text[at..end];
            if (s_words.TryGetValue(word, out var sign)) return ('o', sign, end);
            return word.All(d => char.IsAsciiDigit(d) || d == '.') ? ('n', word, end) : ('w', word, end);
        }

        var two = at + 1 < text.Length ? text.Substring(at, 2) : "";
        if (two is "==" or "!=" or "<=" or ">=") return ('o', two, at + 2);
        if (two is "&&" or "||") return ('o', two == "&&" ? "and" : "or", at + 2);
        return c is '<' or '>' or '+' or '-' or '*' or '/' or '!' ? ('o', c.ToString(), at + 1) : ('o', "", -1);
    }
}
