using Heed.Measures.Fields;
using Heed.Measures.Scores;

namespace Heed.Understand.Benchmarks;

/// <summary>A way reference points are measured.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Unit">The unit of its numbers.</param>
/// <param name="Least">The least it can be.</param>
/// <param name="Most">The most it can be.</param>
/// <param name="Measure">The measure of ours that is the same formula; null where none is.</param>
/// <param name="Field">The type of field it must be asked with; null where the measure alone says it.</param>
/// <param name="OtherSample">Whether those asked are others than a company's own customers after they dealt with it.</param>
public sealed record BenchmarkMethod(string Id, string Unit, double Least, double Most, string? Measure = null, string? Field = null, bool OtherSample = false)
{
    /// <summary>How near a reading of ours is to it.</summary>
    public Kinship To(Measure measure, FieldType field) =>
        measure.Id != Measure || (Field is not null && field.Name != Field) ? Kinship.OtherMethod : OtherSample ? Kinship.OtherSample : Kinship.Same;
}

/// <summary>How near two ways of measuring are.</summary>
public enum Kinship
{
    /// <summary>The same question, scale and formula.</summary>
    Same,

    /// <summary>The same question, scale and formula, asked of other people.</summary>
    OtherSample,

    /// <summary>Another question, scale or formula: the numbers can't be subtracted.</summary>
    OtherMethod,
}

/// <summary>The ways of measuring that reference points come in.</summary>
public static class BenchmarkMethods
{
    public static IReadOnlyList<BenchmarkMethod> All { get; } =
    [
        new("nps", MeasureUnits.Points, -100, 100, "nps"),
        new("nps-panel", MeasureUnits.Points, -100, 100, "nps", OtherSample: true),
        new("csat-top2-of-5", MeasureUnits.Percent, 0, 100, "csat", "csat5"),
        new("csat-top2-of-7", MeasureUnits.Percent, 0, 100, "csat", "csat7"),
        new("csat-top3-of-10", MeasureUnits.Percent, 0, 100, "csat", "csat10"),
        new("agree7", MeasureUnits.Percent, 0, 100, "agree7"),
        // Three 1–10 questions weighted into an index: near each other, near no single question of ours.
        new("acsi", MeasureUnits.Number, 0, 100),
        new("epsi", MeasureUnits.Number, 0, 100),
        // The mean of some thirty 1–10 ratings, times ten: the lowest it can be is 10.
        new("ukcsi", MeasureUnits.Number, 10, 100),
        new("other-percent", MeasureUnits.Percent, 0, 100),
        new("other-number", MeasureUnits.Number, -1e9, 1e9),
    ];

    public static BenchmarkMethod? Find(string id) => All.FirstOrDefault(m => m.Id == id);
}
