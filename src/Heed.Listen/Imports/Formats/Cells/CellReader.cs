namespace Heed.Listen.Imports.Formats.Cells;

/// <summary>Reads the cells of one column into responses. Empty cells say nothing and are not asked about.</summary>
internal abstract class CellReader
{
    /// <summary>What the column becomes, by name.</summary>
    public abstract string Becomes { get; }

    /// <returns>The rule the cell breaks; null where it was read.</returns>
    public abstract string? Read(string cell, GivenResponse into);
}
