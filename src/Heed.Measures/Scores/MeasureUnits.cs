using Heed.Measures.Fields;

namespace Heed.Measures.Scores;

/// <summary>The names of units, as answers write them.</summary>
public static class MeasureUnits
{
    /// <summary>Of the Net Promoter Score, −100…100.</summary>
    public const string Points = "points";

    /// <summary>0…100.</summary>
    public const string Percent = "percent";

    /// <summary>Steps of the question's own scale.</summary>
    public const string ScalePoints = "scale points";

    public const string Seconds = "seconds";

    /// <summary>In the workspace's currency.</summary>
    public const string Money = "money";

    /// <summary>A plain number, whatever it counts.</summary>
    public const string Number = "number";

    /// <summary>The unit of a field's own numbers.</summary>
    public static string Of(FieldType field) => field.Kind switch
    {
        FieldKind.Duration => Seconds,
        FieldKind.Money => Money,
        FieldKind.Number => Number,
        _ => ScalePoints,
    };
}
