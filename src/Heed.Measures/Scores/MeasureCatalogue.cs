namespace Heed.Measures.Scores;

/// <summary>All measures of a single field, by id. Each is described in <c>docs/measures.md</c>.</summary>
public static class MeasureCatalogue
{
    /// <summary>Every measure, in the order people look for them.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new Nps(),
        new Csat(),
        new CsatSevenUp(),
        new Mean(),
        new GoodShare(),
        new Effort5(),
        EaseShare.Agree5,
        EaseShare.Agree7,
        EaseShare.Ease7,
        new LabelShare(),
        QuantileMeasure.Median,
        QuantileMeasure.P90,
        new Advocates(),
    ];

    /// <summary>The measure of that id, exactly as written; null where there is none.</summary>
    public static Measure? Find(string id) => All.FirstOrDefault(measure => measure.Id == id);
}
