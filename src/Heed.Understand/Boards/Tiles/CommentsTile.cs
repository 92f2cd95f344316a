using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Readings;
using Heed.Understand.Dashboards;

namespace Heed.Understand.Boards.Tiles;

/// <summary>What people wrote last.</summary>
public sealed record CommentsTile : SourceTile
{
    private const int Usual = 5;

    /// <summary>The score shown beside each.</summary>
    public string Field { get; init; } = "";

    /// <summary>How many.</summary>
    public int Count { get; init; } = Usual;

    private protected override IEnumerable<ProblemPlace> CheckSource(string path, Source source, BoardGround ground)
    {
        if (source.Field(Field) is null) yield return new($"{path}.field", $"\"{Source}\" has no field \"{Field}\".");
        if (Count is < 1 or > LatestComments.Shown) yield return new($"{path}.count", $"must be from 1 to {LatestComments.Shown}.");
    }
}

/// <param name="Asked">The question.</param>
/// <param name="Field">The score beside each.</param>
/// <param name="Comments">The words.</param>
public sealed record CommentsAnswer(TileQuestion Asked, FieldChoice Field, IReadOnlyList<Comment> Comments) : SourceAnswer(Asked);

public sealed class AnswerComments(LatestComments latest, SourceCatalogue catalogue) : AnswerTile<CommentsTile>
{
    private protected override async Task<Result<TileAnswer>> RunAsync(CommentsTile tile, BoardFilter filter, Actor actor, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(actor.Workspace, tile.Source, cancel) is not { } source) return SourcesErrors.Unknown(tile.Source);
        if (source.Field(tile.Field) is not { } field) return ReadingsErrors.UnknownField(tile.Field, source.Key, source.Fields.Select(f => f.Name));
        var where = filter.For(tile);
        var read = await latest.RunAsync(new(source, field.Name, where, filter.From, filter.To) { Count = tile.Count }, actor, cancel);
        return read.Failed(out var problem, out var comments) ? problem : new CommentsAnswer(new(source, where, filter), new(field.Name, field.FieldType()), comments);
    }
}
