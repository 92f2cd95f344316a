namespace Heed.Measures.Scores.Own;

/// <summary>What a measure someone defined themselves comes to.</summary>
public enum OwnKind
{
    /// <summary><see cref="OwnShare"/>.</summary>
    Share,

    /// <summary><see cref="OwnMean"/>.</summary>
    Mean,

    /// <summary><see cref="OwnNet"/>.</summary>
    Net,

    /// <summary><see cref="OwnIndex"/>.</summary>
    Index,
}
