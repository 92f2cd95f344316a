using System.Text;
using Heed.Measures.Reports;

namespace Heed.Listen.Surveys.Imports.SurveyJs;

/// <summary>Translates conditions into ours, as far as ours say the same; the first thing they can't is the reason.</summary>
internal sealed class SurveyJsLogic
{
    private const int Longest = 4_000;
    private const int Deepest = 40;
    private readonly List<(char Kind, string Text)> _tokens = [];
    private readonly Func<string, AskedQuestion?> _find;
    private int _at;
    private int _depth;
    private Phrase? _why;

    private SurveyJsLogic(Func<string, AskedQuestion?> find) => _find = find;

    public static Said Condition(string text, Func<string, AskedQuestion?> find)
    {
        var logic = new SurveyJsLogic(find);
        if (text.Length > Longest || !logic.Split(text)) return Said.Not("it can't be read");
        var said = logic.Either();
        if (said is null || logic._at < logic._tokens.Count) return Said.Not(logic._why ?? "it can't be read");
        return Conditions.Read(said) is { } condition ? condition : Said.Not("it is too long or too deep");
    }

    private string? Either() => Chain("or", Both);

    private string? Both() => Chain("and", One);

    private string? Chain(string word, Func<string?> part)
    {
        if (part() is not { } all) return null;
        while (Takes(word))
        {
            if (part() is not { } next) return null;
            all = $"({all}) {word} ({next})";
        }

        return all;
    }

    private string? One()
    {
        if (++_depth > Deepest) return null;
        try
        {
            if (Takes("!") || Takes("not")) return One() is { } inner ? $"not ({inner})" : null;
            if (!Takes("(")) return Comparison();
            var within = Either();
            return within is not null && Takes(")") ? within : null;
        }
        finally
        {
            _depth--;
        }
    }

    private string? Comparison()
    {
        if (_at >= _tokens.Count) return null;
        var (kind, left) = _tokens[_at++];
        if (kind == 'w' && _at < _tokens.Count && _tokens[_at].Text == "(") return Fail($"the function {left}()");
        if (kind != 'n') return Fail($"\"{left}\" where an answer was expected");
        if (_find(left) is not { } asked) return Fail($"{left}, which is no answer that came along");
        var sign = _at < _tokens.Count ? _tokens[_at].Text.ToLowerInvariant() : "";
        if (sign is "" or "and" or "or" or "&&" or "||" or ")") return asked.Question.Type == QuestionType.YesNo ? $"{asked.Name} = 'yes'" : $"answered({asked.Name})";
        _at++;
        if (sign == "empty") return $"not answered({asked.Name})";
        if (sign == "notempty") return $"answered({asked.Name})";
        if (List() is not { Count: > 0 } right) return _why is null ? Fail($"what stands after {sign}") : null;
        return Compare(asked, sign, right);
    }

    private string? Compare(AskedQuestion asked, string sign, List<string> right)
    {
        string Each(string between, string comparison) => string.Join($" {between} ", right.Select(v => $"{asked.Compared} {comparison} {asked.Value(v)}"));
        return sign switch
        {
            "=" or "==" or "equal" => Each("and", "="),
            "<>" or "!=" or "notequal" => $"not ({Each("and", "=")})",
            ">" or "greater" or "<" or "less" or ">=" or "greaterorequal" or "<=" or "lessorequal" when right.Count == 1 => $"{asked.Compared} {Sign(sign)} {asked.Value(right[0])}",
            "contains" or "contain" or "allof" => asked.Codes.Count > 0 ? Each("and", "=") : Each("and", "contains"),
            "notcontains" or "notcontain" => asked.Codes.Count > 0 ? $"not ({Each("or", "=")})" : $"not ({Each("or", "contains")})",
            "anyof" => Each("or", "="),
            "noneof" => $"not ({Each("or", "=")})",
            _ => Fail($"{sign}"),
        };
    }

    private static string Sign(string sign) => sign switch { "greater" => ">", "less" => "<", "greaterorequal" => ">=", "lessorequal" => "<=", _ => sign };

    private List<string>? List()
    {
        if (!Takes("[")) return _at < _tokens.Count && _tokens[_at].Kind is 't' or 'w' ? [_tokens[_at++].Text] : null;
        List<string> items = [];
        while (!Takes("]"))
        {
            if (_at >= _tokens.Count || _tokens[_at].Kind is not ('t' or 'w')) return null;
            items.Add(_tokens[_at++].Text);
            Takes(",");
        }

        return items;
    }

    private bool Takes(string word)
    {
        if (_at >= _tokens.Count || _tokens[_at].Kind is 't' or 'n') return false;
        var here = _tokens[_at].Text.ToLowerInvariant() switch { "&&" => "and", "||" => "or", var text => text };
        if (here != word) return false;
        _at++;
        return true;
    }

    private string? Fail(Phrase what)
    {
        _why ??= $"it looks at {what}";
        return null;
    }

    /// <summary>Names in braces, texts in quotes, words and numbers, signs.</summary>
    private bool Split(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var sign = text[at];
            if (char.IsWhiteSpace(sign)) at++;
            else if (sign == '{')
            {
                var end = text.IndexOf('}', at);
                if (end < 0) return false;
                _tokens.Add(('n', text[(at + 1)..end].Trim()));
                at = end + 1;
            }
            else if (sign is '\'' or '"')
            {
                if (!Quoted(text, ref at)) return false;
            }
            else if (char.IsLetterOrDigit(sign) || sign is '_' or '.' || (sign == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
            {
                var from = at++;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.' or '-')) at++;
                _tokens.Add(('w', text[from..at]));
            }
            else
            {
                var two = at + 1 < text.Length && text[at..(at + 2)] is "==" or "!=" or "<>" or "<=" or ">=" or "&&" or "||";
                _tokens.Add(('s', text.Substring(at, two ? 2 : 1)));
                at += two ? 2 : 1;
            }
        }

        return true;
    }

    private bool Quoted(string text, ref int at)
    {
        var quote = text[at++];
        var said = new StringBuilder();
        for (; at < text.Length && text[at] != quote; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length) at++;
            said.Append(text[at]);
        }

        if (at >= text.Length) return false;
        at++;
        _tokens.Add(('t', said.ToString()));
        return true;
    }
}
