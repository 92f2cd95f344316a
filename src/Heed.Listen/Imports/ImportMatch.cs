namespace Heed.Listen.Imports;

/// <summary>What a file was taken for, and what becomes of its columns.</summary>
/// <param name="Format">The product it came from, such as <c>qualtrics</c>.</param>
/// <param name="Columns">Each column, in the order of the file.</param>
public sealed record ImportMatch(string Format, IReadOnlyList<MatchedColumn> Columns);

/// <param name="Column">As the file calls it.</param>
/// <param name="Becomes">The field, text, attribute or part of the signal; null where it is left out.</param>
/// <param name="As">Which of those it is.</param>
/// <param name="Why">Why it is left out, or is no answer; null where that needs no saying.</param>
public sealed record MatchedColumn(string Column, string? Becomes, ColumnUse As, string? Why = null);

public enum ColumnUse
{
    Answer,
    Part,
    Attribute,
    Text,
    Left,
}
