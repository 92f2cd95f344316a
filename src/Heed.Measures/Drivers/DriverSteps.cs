using Heed.Measures.Fields;
using Heed.Measures.Scores;

namespace Heed.Measures.Drivers;

/// <summary>What of a driver's answers lies in its top box.</summary>
/// <param name="N">Answers.</param>
/// <param name="Mean">Of all answers.</param>
/// <param name="In">Answers in the box.</param>
/// <param name="MeanIn">Of those; anything where there are none.</param>
public readonly record struct TopBox(long N, double Mean, long In, double MeanIn)
{
    /// <summary>The first and the last point of a scale's top box; null where it has none.</summary>
    public static (double Low, double High)? Of(FieldType type) => type.Kind switch
    {
        FieldKind.Nps => (9, 10),
        FieldKind.Effort5 => (1, 2),
        FieldKind.Agree5 => (4, 5),
        FieldKind.Agree7 or FieldKind.Ease7 => (5, 7),
        FieldKind.Csat or FieldKind.Rating when type.Points is >= 3 and <= 10 => (type.Max!.Value - TopPoints.Of(type.Points) + 1, type.Max!.Value),
        FieldKind.YesNo => (1, 1),
        _ => null,
    };
}

/// <summary>How far a driver moves, by what kind of field it is.</summary>
public static class DriverSteps
{
    private const double Tenth = 0.1;

    /// <summary>
    /// One step: a point of a scale, a tenth of the way between two ends, else a standard deviation; of yes and no ten of a hundred answers. Towards
    /// the better end, and no further than there is room.
    /// </summary>
    /// <param name="type">The driver's type.</param>
    /// <param name="mean">Where it is now.</param>
    /// <param name="deviation">Its standard deviation.</param>
    public static double Step(FieldType type, double mean, double deviation) => type switch
    {
        { Kind: FieldKind.YesNo } => Math.Min(Tenth, 1 - mean),
        { Kind: FieldKind.Effort5 } => -Math.Min(1, mean - 1),
        { IsScale: true, Max: { } most } => Math.Min(1, most - mean),
        { Min: { } least, Max: { } most } => Math.Min((most - least) * Tenth, most - mean),
        _ => deviation,
    };

    /// <summary>
    /// Ten of a hundred answers into the top box, from the mean of those outside to the mean of those inside; fewer where fewer are outside. Null
    /// where the scale has no top box.
    /// </summary>
    public static double? IntoTopBox(FieldType type, TopBox answers)
    {
        if (TopBox.Of(type) is not { } box || answers.N == 0) return null;
        var outside = answers.N - answers.In;
        if (outside == 0) return 0;
        var inside = answers.In > 0 ? answers.MeanIn : type.Kind == FieldKind.Effort5 ? box.High : box.Low;
        var elsewhere = ((answers.Mean * answers.N) - (inside * answers.In)) / outside;
        return Math.Min(Tenth, (double)outside / answers.N) * (inside - elsewhere);
    }
}
