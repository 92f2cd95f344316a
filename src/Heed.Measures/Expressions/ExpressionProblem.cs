using Heed.Measures.Reports;

namespace Heed.Measures.Expressions;

/// <summary>Why a text is no expression.</summary>
/// <param name="Column">Where, counted in characters from 1.</param>
/// <param name="Said">What was found there and what was expected, as a sentence without a full stop.</param>
public sealed record ExpressionProblem(int Column, Phrase Said)
{
    public string Message => Said.ToString();

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"column {Column}: {Message}");
}

/// <summary>What reading a text gave: the tree, or the problem; never both.</summary>
public sealed record ExpressionParse(Expression? Tree, ExpressionProblem? Problem);

/// <summary>What reading a term gave: the tree, or the problem; never both.</summary>
public sealed record TermParse(Term? Tree, ExpressionProblem? Problem);
