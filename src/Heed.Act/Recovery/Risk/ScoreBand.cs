using Heed.Measures.Fields;

namespace Heed.Act.Recovery.Risk;

/// <summary>How somebody's last answer sounded.</summary>
public enum ScoreBand
{
    /// <summary>They gave none.</summary>
    None,
    Unhappy,
    Passive,
    Happy,
}

public static class ScoreBands
{
    /// <summary>Of a recommendation 0–6, 7–8, 9–10; of any other scale its lower half, its third quarter, its top quarter, whichever end is the good one.</summary>
    public static ScoreBand Of(FieldType type, double value)
    {
        if (type == FieldType.Nps) return value <= 6 ? ScoreBand.Unhappy : value <= 8 ? ScoreBand.Passive : ScoreBand.Happy;
        var place = (value - type.Min!.Value) / (type.Max!.Value - type.Min.Value);
        if (type == FieldType.Effort5) place = 1 - place;
        return place < 0.5 ? ScoreBand.Unhappy : place < 0.75 ? ScoreBand.Passive : ScoreBand.Happy;
    }
}
