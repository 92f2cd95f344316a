using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Measures.Reports;
using Heed.Measures.Scores;

namespace Heed.Understand.Results;

/// <summary>What was answered in one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Counted">Its counts; null where showing them would tell on someone.</param>
/// <param name="Measure">The measure the field was made for; null for labels, which have shares.</param>
/// <param name="Score">That measure's value.</param>
/// <param name="Shares">By label, the commonest first unless the field says in which order: how many gave it.</param>
public sealed record FieldResult(SourceField Field, Tally? Counted, Measure? Measure, Estimate? Score, IReadOnlyList<LabelResult> Shares)
{
    public FieldType Type => Field.FieldType();
}

/// <param name="Label">The label, as stored.</param>
/// <param name="Count">How many gave it.</param>
/// <param name="Share">Of those who answered, in percent.</param>
public sealed record LabelResult(string Label, long Count, Estimate Share);
