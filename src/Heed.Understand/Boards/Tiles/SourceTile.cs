using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Facts;
using Heed.Measures.Reports;
using Heed.Readings;

namespace Heed.Understand.Boards.Tiles;

/// <summary>A tile about what one source heard.</summary>
public abstract record SourceTile : Tile
{
    public string Source { get; init; } = "";

    /// <summary>A filter expression of the tile's own.</summary>
    public string? Where { get; init; }

    /// <summary>Whether the board's unit and filter leave it alone: for the whole company beside one's own branch.</summary>
    public bool Everywhere { get; init; }

    internal override IEnumerable<ProblemPlace> Check(string path, BoardGround ground)
    {
        if (ground.Source(Source) is not { } source)
        {
            yield return new($"{path}.source", Source.Length == 0 ? (Phrase)"choose what it is about." : $"There is no source \"{Source}\".");
            yield break;
        }

        if (Filter.Parse(Where, [source]).Failed(out var problem)) yield return new($"{path}.where", problem.Said);
        foreach (var place in CheckSource(path, source, ground)) yield return place;
    }

    private protected abstract IEnumerable<ProblemPlace> CheckSource(string path, Source source, BoardGround ground);

    private protected static IEnumerable<ProblemPlace> CheckColumn(string path, string name, Source source)
    {
        var known = name is Dimensions.Unit or Dimensions.Touchpoint or Dimensions.Channel or Dimensions.Language
            || UnitLevels.LevelOf(name) is not null
            || source.Attributes.Contains(name, StringComparer.Ordinal)
            || source.Field(name)?.FieldType() is { IsCoded: true } or { IsScale: true };
        if (!known) yield return new(path, name.Length == 0 ? (Phrase)"choose what groups are made by." : $"\"{name}\" is nothing that groups of \"{source.Key}\" can be made by.");
    }
}
