using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Scores;

namespace Heed.Understand.Boards.Tiles;

/// <summary>A tile about a measure of a field.</summary>
public abstract record MeasuredTile : SourceTile
{
    public string Measure { get; init; } = "";
    public string Field { get; init; } = "";

    /// <summary>For <c>share</c>: which labels count.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    private protected override IEnumerable<ProblemPlace> CheckSource(string path, Source source)
    {
        if (MeasureCatalogue.Find(Measure) is not { } measure)
        {
            yield return new($"{path}.measure", $"must be one of {string.Join(", ", MeasureCatalogue.All.Select(m => m.Id))}.");
            yield break;
        }

        if (source.Field(Field) is not { } field) yield return new($"{path}.field", $"\"{Source}\" has no field \"{Field}\".");
        else if (measure.Refuse(new MeasureContext(field.FieldType()) { Of = Of }) is { } refusal) yield return new($"{path}.measure", refusal.Text);
    }
}
