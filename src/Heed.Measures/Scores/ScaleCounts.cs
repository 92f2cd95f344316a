using Heed.Measures.Fields;

namespace Heed.Measures.Scores;

internal static class ScaleCounts
{
    /// <summary>Answers from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    internal static long Between(this Tally tally, int low, int high) =>
        tally.Histogram.Where(bin => bin.Key >= low && bin.Key <= high).Sum(bin => bin.Value);

    /// <summary>Answers on the scale of <paramref name="field"/>; anything beyond it is left out.</summary>
    internal static long OnScale(this Tally tally, FieldType field) => tally.Between((int)field.Min!.Value, (int)field.Max!.Value);
}
