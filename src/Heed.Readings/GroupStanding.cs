namespace Heed.Readings;

/// <summary>How a group stands against all others together: the one judgement that tables, league tables and reports repeat.</summary>
public enum GroupStanding
{
    /// <summary>Nothing to compare with, or the groups overlap.</summary>
    NotCompared,

    /// <summary>Too few answers to say.</summary>
    Few,

    /// <summary>What differs may be chance.</summary>
    Same,

    /// <summary>Higher, and chance is an unlikely reason: 95 %, adjusted for the number of groups.</summary>
    Higher,

    /// <summary>Lower likewise.</summary>
    Lower,
}
