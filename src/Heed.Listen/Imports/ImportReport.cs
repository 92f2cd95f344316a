using System.Text.Json.Serialization;

namespace Heed.Listen.Imports;

/// <summary>What an import did, or would do.</summary>
public sealed record ImportReport
{
    public required string Source { get; init; }

    /// <summary>Rows in the file, the header and blank lines apart.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows stored.</summary>
    public long Added { get; init; }

    /// <summary>Rows that were stored before.</summary>
    public long Already { get; init; }

    /// <summary>Rows with something wrong.</summary>
    public required long Rejected { get; init; }

    public IReadOnlyList<ImportWarning> Warnings { get; init; } = [];

    /// <summary>The first of what is wrong, in the order of the file.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>How much is wrong in all.</summary>
    public long ProblemCount { get; init; }

    /// <summary>What the file was taken for, where no map says so.</summary>
    public ImportMatch? Match { get; init; }

    public bool DryRun { get; init; }
    public double Seconds { get; init; }

    /// <summary>Whether all that was asked for was done: there was nothing wrong, or it was to be left out.</summary>
    [JsonIgnore]
    public bool Done { get; init; }
}

/// <summary>Something wrong in a row.</summary>
/// <param name="Row">The line of the file or row of the sheet, the first being 1.</param>
/// <param name="Column">Which column; null where it is the row as a whole.</param>
/// <param name="Text">What stands there, shortened.</param>
/// <param name="Rule">What it should be, as a sentence's end.</param>
public sealed record RowProblem(int Row, string? Column, string Text, string Rule)
{
    public override string ToString() => $"row {Row}{(Column is null ? "" : $", column {Column}")}:{(Text.Length == 0 ? "" : $" \"{Text}\"")} {Rule}";
}

public sealed record ImportWarning(string Code, string Text);

/// <summary>How far an import has come.</summary>
/// <param name="Phase">Which of its steps: checking, storing, counting.</param>
/// <param name="Share">Of that step, 0–1.</param>
/// <param name="Rows">Rows seen in it.</param>
public readonly record struct ImportProgress(ImportPhase Phase, double Share, long Rows);

public enum ImportPhase
{
    Checking,
    Storing,
    Counting,
}
