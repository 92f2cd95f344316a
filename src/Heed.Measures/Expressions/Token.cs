using Heed.Measures.Reports;

namespace Heed.Measures.Expressions;

internal enum TokenKind
{
    End,
    Name,
    QuotedName,
    Constant,
    Operator,
    Open,
    Close,
    Comma,
    Unreadable,
}

/// <param name="Kind">What it is.</param>
/// <param name="Column">Where it starts, from 1.</param>
/// <param name="Text">A name or operator; for what can't be read, what is wrong with it.</param>
/// <param name="Value">A constant's value.</param>
internal readonly record struct Token(TokenKind Kind, int Column, string Text, Constant? Value = null)
{
    public bool IsWord(string keyword) => Kind == TokenKind.Name && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    public bool IsOperator(char symbol) => Kind == TokenKind.Operator && Text.Length == 1 && Text[0] == symbol;

    /// <summary>How a message names it.</summary>
    public Phrase Described => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.QuotedName => (Phrase)$"the name \"{Text}\"",
        _ => $"{Text}",
    };
}
