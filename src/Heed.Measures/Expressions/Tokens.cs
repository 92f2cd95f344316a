using System.Globalization;

namespace Heed.Measures.Expressions;

/// <summary>Cuts a text into tokens, one at a time; never throws.</summary>
internal sealed class Tokens(string text)
{
    private int at;

    public Token Next()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at == text.Length) return new(TokenKind.End, at + 1, "");
        var c = text[at];
        if (IsNameStart(c)) return Name();
        if (char.IsAsciiDigit(c)) return Day() ?? Number();
        return c switch
        {
            '\'' => Quoted(TokenKind.Constant, "a text"),
            '"' => Quoted(TokenKind.QuotedName, "a name"),
            '(' => Take(TokenKind.Open, 1),
            ')' => Take(TokenKind.Close, 1),
            ',' => Take(TokenKind.Comma, 1),
            '=' or '+' or '-' or '*' or '/' => Take(TokenKind.Operator, 1),
            '<' => Take(TokenKind.Operator, Peek(1) is '=' or '>' ? 2 : 1),
            '>' => Take(TokenKind.Operator, Peek(1) == '=' ? 2 : 1),
            '!' when Peek(1) == '=' => Take(TokenKind.Operator, 2),
            _ => Take(TokenKind.Unreadable, char.IsSurrogatePair(c, Peek(1)) ? 2 : 1),
        };
    }

    public static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    public static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '-';

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private Token Take(TokenKind kind, int length, Constant? value = null)
    {
        var token = new Token(kind, at + 1, text.Substring(at, length), value);
        at += length;
        return token;
    }

    private Token Name()
    {
        var end = at;
        while (end < text.Length && IsNamePart(text[end])) end++;
        return Take(TokenKind.Name, end - at);
    }

    /// <summary>A day, also one that is none: 2026-1-5 must not be read as a subtraction.</summary>
    private Token? Day()
    {
        const int yearLength = 4;
        if (at + yearLength + 1 >= text.Length || text[at + yearLength] != '-' || !char.IsAsciiDigit(text[at + yearLength + 1])) return null;
        for (var i = 0; i < yearLength; i++)
        {
            if (!char.IsAsciiDigit(text[at + i])) return null;
        }

        var end = at + yearLength;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '-')) end++;
        var word = text.AsSpan(at, end - at);
        return DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Take(TokenKind.Constant, end - at, new Constant.Day(day))
            : Unreadable(at, end, $"{word}, which is no day of the calendar");
    }

    private Token Number()
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }

        end = Exponent(end);
        return double.TryParse(text.AsSpan(at, end - at), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? Take(TokenKind.Constant, end - at, new Constant.Number(value))
            : Unreadable(at, end, "a number too large to hold");
    }

    private int Exponent(int end)
    {
        if (end >= text.Length || text[end] is not ('e' or 'E')) return end;
        var digits = end + 1;
        if (digits < text.Length && (text[digits] is '+' or '-')) digits++;
        if (digits >= text.Length || !char.IsAsciiDigit(text[digits])) return end;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits;
    }

    private Token Quoted(TokenKind kind, string what)
    {
        var quote = text[at];
        var start = at;
        var end = at + 1;
        while (true)
        {
            var close = text.IndexOf(quote, end);
            if (close < 0) return Unreadable(start, text.Length, $"{what} without its closing {quote}");
            end = close + 1;
            if (end == text.Length || text[end] != quote) break;
            end++;
        }

        var inner = text.Substring(start + 1, end - start - 2).Replace(new string(quote, 2), quote.ToString(), StringComparison.Ordinal);
        if (kind == TokenKind.QuotedName && inner.Length == 0) return Unreadable(start, end, "a name without letters");
        at = end;
        return kind == TokenKind.Constant
            ? new(kind, start + 1, $"'{inner}'", new Constant.Text(inner))
            : new(kind, start + 1, inner);
    }

    private Token Unreadable(int start, int end, string what)
    {
        at = end;
        return new(TokenKind.Unreadable, start + 1, what);
    }
}
