namespace Heed.Measures.Weighting;

/// <summary>Weights that make a sample look like everyone in the properties asked for.</summary>
public sealed record RakedWeights
{
    /// <summary>One a row, mean 1 where they converged; a little less where cut weights can't meet the margins.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>Whether all margins are met within the tolerance. If not, either no weights can meet them all, or the cut weights can't.</summary>
    public bool Converged { get; init; }

    /// <summary>Rounds it took.</summary>
    public int Rounds { get; init; }

    /// <summary>The largest distance of a weighted share from its target, 0…1.</summary>
    public double WorstMiss { get; init; }

    /// <summary>Rows whose weight was cut to the largest allowed.</summary>
    public int Cut { get; init; }

    /// <summary>Kish's effective n.</summary>
    public double EffectiveN => EffectiveSize.Kish(Weights);
}
