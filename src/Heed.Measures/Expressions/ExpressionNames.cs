using System.Text;

namespace Heed.Measures.Expressions;

/// <summary>Changes the names in an expression's text, without reading it as a tree: what can't be read stays as it is, to be complained of later.</summary>
public static class ExpressionNames
{
    /// <param name="text">The expression; null stays null.</param>
    /// <param name="rename">A name's new name, or the same.</param>
    /// <param name="constant">The text a name stands for, or null where it stays a name.</param>
    public static string? Rewrite(string? text, Func<string, string> rename, Func<string, string?> constant) =>
        Replace(text, name => constant(name) is { } value ? Quote(value) : ExpressionText.Name(rename(name)));

    /// <summary>Puts whole terms, in parentheses, in the place of names.</summary>
    /// <param name="text">The expression; null stays null.</param>
    /// <param name="terms">What stands for which name.</param>
    public static string? Inline(string? text, IReadOnlyDictionary<string, string> terms) =>
        terms.Count == 0 ? text : Replace(text, name => terms.TryGetValue(name, out var term) ? $"({term})" : ExpressionText.Name(name));

    private static string? Replace(string? text, Func<string, string> replacement)
    {
        if (text is null) return null;
        var tokens = new Tokens(text);
        var written = new StringBuilder();
        var from = 0;
        var afterTerm = false;
        for (var token = tokens.Next(); token.Kind != TokenKind.End;)
        {
            var next = tokens.Next();
            var isName = token.Kind == TokenKind.QuotedName || (token.Kind == TokenKind.Name && next.Kind != TokenKind.Open && !ExpressionText.IsKeyword(token.Text));
            // Between two terms it is no name but what is asked of them.
            isName &= !(afterTerm && token.IsWord("contains"));
            afterTerm = isName || token.Kind is TokenKind.Constant or TokenKind.Close;
            if (isName)
            {
                var start = token.Column - 1;
                var end = token.Kind == TokenKind.Name ? start + token.Text.Length : EndOfQuoted(text, start);
                written.Append(text, from, start - from).Append(replacement(token.Text));
                from = end;
            }

            token = next;
        }

        return written.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>A text as expressions write it.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static int EndOfQuoted(string text, int start)
    {
        for (var at = start + 1; ; at++)
        {
            if (text[at] != '"') continue;
            if (at + 1 == text.Length || text[at + 1] != '"') return at + 1;
            at++;
        }
    }
}
