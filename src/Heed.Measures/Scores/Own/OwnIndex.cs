using Heed.Measures.Fields;
using Heed.Measures.Reports;

namespace Heed.Measures.Scores.Own;

/// <summary>
/// An index of several scales, from 0 to 100, see <see cref="IndexOf"/>: the mean over the rows that have every item, with Student's t. It reads the
/// tally of <see cref="Type"/>, whose moments are those of the index.
/// </summary>
/// <param name="id">The measure's id.</param>
/// <param name="title">Its name.</param>
/// <param name="version">Of the definition.</param>
public sealed class OwnIndex(string id, string title, int version) : MeanMeasure
{
    /// <summary>What an index is as a field.</summary>
    public static FieldType Type { get; } = new(FieldKind.Number, 0, 100);

    public override string Id => id;

    public override string Title => title;

    public override int Version => version;

    public override string Unit => MeasureUnits.Number;

    protected override Moments Read(Tally tally) => tally.Moments;

    protected override Refusal? RefuseField(FieldType field) =>
        field == Type ? null : Refusal.WrongField($"'{id}' puts several fields together and takes no field of its own.");
}
