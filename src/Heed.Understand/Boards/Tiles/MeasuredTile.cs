using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Understand.Boards.Tiles;

/// <summary>A tile about a measure of a field.</summary>
public abstract record MeasuredTile : SourceTile
{
    /// <summary>A built-in one's id, one's own, or <c>id@2</c> to stay with a version of it.</summary>
    public string Measure { get; init; } = "";

    /// <summary>The field; for an index, its fields with <c>+</c> between.</summary>
    public string Field { get; init; } = "";

    /// <summary>For <c>share</c>: which labels count.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    private protected override IEnumerable<ProblemPlace> CheckSource(string path, Source source, BoardGround ground)
    {
        if (ground.Measures.Find(Measure).Failed(out _, out var asked))
        {
            yield return new($"{path}.measure", Measure.Length == 0 ? (Phrase)"choose a measure." : $"There is no measure \"{Measure}\"; there are {string.Join(", ", ground.Measures.Offered.Select(m => m.Measure.Id))}.");
            yield break;
        }

        if (Field.Length == 0) yield return new($"{path}.field", "choose what the measure reads.");
        else if (asked.FieldOn(Field, [source]).Failed(out var problem, out var field)) yield return new($"{path}.field", problem.Said);
        else if (asked.Measure.Refuse(new MeasureContext(field.Type) { Of = Of }) is { } refusal) yield return new($"{path}.measure", refusal.Said);
    }
}
