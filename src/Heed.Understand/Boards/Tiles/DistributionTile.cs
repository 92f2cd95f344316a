using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Readings;

namespace Heed.Understand.Boards.Tiles;

/// <summary>How often each answer was given.</summary>
public sealed record DistributionTile : SourceTile
{
    public string Field { get; init; } = "";

    private protected override IEnumerable<ProblemPlace> CheckSource(string path, Source source, BoardGround ground)
    {
        if (source.Field(Field) is null) yield return new($"{path}.field", $"\"{Source}\" has no field \"{Field}\".");
    }
}

/// <param name="Asked">The question.</param>
/// <param name="Field">The field.</param>
/// <param name="Counted">Its counts; null where showing them would tell on someone.</param>
public sealed record DistributionAnswer(TileQuestion Asked, FieldChoice Field, Tally? Counted) : SourceAnswer(Asked)
{
    public override long? N => Counted?.Answered;
}

public sealed class AnswerDistribution(CountFields count) : AnswerTile<DistributionTile>
{
    private protected override async Task<Result<TileAnswer>> RunAsync(DistributionTile tile, BoardFilter filter, Actor actor, CancellationToken cancel)
    {
        var where = filter.For(tile);
        if ((await count.RunAsync(new(tile.Source, where, filter.From, filter.To) { Only = [tile.Field] }, actor, cancel)).Failed(out var problem, out var counted)) return problem;
        if (counted.Source.Field(tile.Field) is not { } field) return ReadingsErrors.UnknownField(tile.Field, tile.Source, counted.Source.Fields.Select(f => f.Name));
        return new DistributionAnswer(new(counted.Source, where, filter), new(field.Name, field.FieldType()), counted.Fields[field.Name]);
    }
}
