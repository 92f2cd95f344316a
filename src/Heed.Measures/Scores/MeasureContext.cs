using Heed.Measures.Fields;
using Heed.Measures.Intervals;

namespace Heed.Measures.Scores;

/// <summary>What a measure is asked about: the field's type and how to report.</summary>
/// <param name="Field">The type of the field that was tallied.</param>
public sealed record MeasureContext(FieldType Field)
{
    /// <summary>Confidence level of intervals and comparisons; 0.95 where not said.</summary>
    public Level Level { get; init; }

    /// <summary>The interval's method, one of <see cref="Measure.Methods"/>; null for the measure's default.</summary>
    public string? Method { get; init; }

    /// <summary>Labels or scale points counted by <see cref="LabelShare"/>; empty for every other measure.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];
}
