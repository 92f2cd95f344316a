namespace Heed.Readings.Exports.Tables;

/// <summary>A table to take away.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Columns">What its columns are called.</param>
/// <param name="Rows">Cells: words, numbers, yes or no; null where there is nothing.</param>
public sealed record Table(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
