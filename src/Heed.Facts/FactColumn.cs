namespace Heed.Facts;

/// <summary>A column of a source.</summary>
/// <param name="Name">Its name, unique within the source.</param>
/// <param name="Holds">What it holds.</param>
public sealed record FactColumn(string Name, ColumnHolds Holds);

public enum ColumnHolds
{
    /// <summary>Answers that are numbers.</summary>
    Numbers,

    /// <summary>Answers that are one label a row.</summary>
    Codes,

    /// <summary>Answers that are several labels a row.</summary>
    ManyCodes,

    /// <summary>An attribute or system dimension.</summary>
    Attribute,

    /// <summary>Whether a text was given.</summary>
    Text,
}
