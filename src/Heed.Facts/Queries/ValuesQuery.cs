using Heed.Measures.Expressions;

namespace Heed.Facts.Queries;

/// <summary>Asks for numbers of several fields row by row, for what counting each alone can't tell.</summary>
public sealed record ValuesQuery
{
    public required int Workspace { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Fields of numbers, or of yes and no, which count as 1 and 0.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Whether it is to be said whose each row is, and when it was.</summary>
    public bool Named { get; init; }

    public Expression? Where { get; init; }
    public TimeRange Range { get; init; } = TimeRange.Always;
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;
}

/// <summary>Some of the rows that pass, column by column, all columns equally long.</summary>
/// <param name="Fields">In the order asked; NaN where a row has no number, or "not applicable".</param>
/// <param name="Clusters">A well-mixed number for each row, the same for all rows of a customer; rows without one have each their own.</param>
/// <param name="Seqs">The rows' places in the log.</param>
public sealed record ValuesBlock(IReadOnlyList<double[]> Fields, IReadOnlyList<ulong> Clusters, IReadOnlyList<long> Seqs)
{
    /// <summary>Whose each row is, null where nobody's is known; empty unless asked for.</summary>
    public IReadOnlyList<string?> Customers { get; init; } = [];

    /// <summary>When each was, in microseconds since 1970; empty unless asked for.</summary>
    public IReadOnlyList<long> At { get; init; } = [];

    public int Rows => Seqs.Count;
}
