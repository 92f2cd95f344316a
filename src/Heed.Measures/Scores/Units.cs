namespace Heed.Measures.Scores;

/// <summary>The names of units, as answers write them.</summary>
public static class Units
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
}
