using Heed.Measures.Reports;

namespace Heed.Measures.Comparisons;

/// <summary>A column of a crosstab and the columns it surely exceeds.</summary>
public sealed record LetteredColumn
{
    /// <summary>A, B, … Z, AA, AB, …; every column has one, also a hidden one.</summary>
    public required string Letter { get; init; }

    /// <summary>The column's value with n and interval; null where the column is hidden.</summary>
    public Estimate? Estimate { get; init; }

    /// <summary>
    /// Letters of the columns whose value is lower beyond chance, in their order, separated by spaces: upper case at 95 %, lower case at 90 %.
    /// Empty where there is none.
    /// </summary>
    public string Exceeds { get; init; } = "";

    /// <summary>Fewer than 30 answers: go by the interval.</summary>
    public bool Few { get; init; }

    /// <summary>Fewer answers than the floor: shown to nobody and compared with nothing.</summary>
    public bool Hidden { get; init; }
}
