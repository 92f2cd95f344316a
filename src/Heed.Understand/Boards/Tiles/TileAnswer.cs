using Heed.Base.Sources;
using Heed.Measures.Reports;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Boards.Tiles;

/// <summary>What a tile shows.</summary>
public abstract record TileAnswer;

/// <summary>What a tile about a source shows, with all that tells how to read it and the way to what lies behind.</summary>
/// <param name="Asked">The question.</param>
public abstract record SourceAnswer(TileQuestion Asked) : TileAnswer
{
    /// <summary>The measure and its field; null where the tile shows none.</summary>
    public MeasureChoice? Choice { get; init; }

    /// <summary>The number on everything; null where the tile shows none.</summary>
    public Estimate? Whole { get; init; }

    /// <summary>Answers it rests on; null where that may not be told.</summary>
    public virtual long? N => Whole is { Value: not null } whole ? whole.N : null;

    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}

/// <summary>What a tile asked.</summary>
/// <param name="Source">Whose answers.</param>
/// <param name="Where">The filter in force, the board's and the tile's together; null for none.</param>
/// <param name="Filter">The board's, for the days.</param>
public sealed record TileQuestion(Source Source, string? Where, BoardFilter Filter);
