using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports.Formats.Scores;

/// <summary>A file of a product known here, with the map that suits it.</summary>
/// <param name="Name">The product.</param>
/// <param name="Map">What its columns mean.</param>
internal sealed record FoundFormat(string Name, ImportMap Map)
{
    /// <summary>The header, where it has several rows.</summary>
    public TableHead? Head { get; init; }

    /// <summary>Columns the map uses that are made from the file's.</summary>
    public IReadOnlyList<MadeColumn> Made { get; init; } = [];

    /// <summary>Whether a row says nothing, such as a question nobody answered.</summary>
    public Func<RowReader, bool>? IsEmpty { get; init; }

    public required IReadOnlyList<MatchedColumn> Columns { get; init; }
}
