using Heed.Measures.Intervals;
using Heed.Measures.Reports;

namespace Heed.Measures.Effects;

/// <summary>What can be said about an effect. Never NaN: a part that can't be known is null and a warning says why.</summary>
public sealed record EffectReport
{
    public required EffectVerdict Verdict { get; init; }

    /// <summary>How far the score lies above (below 0: under) what the time before would have led to, averaged over the periods since the start. The verdict goes by it.</summary>
    public EffectEstimate? Average { get; init; }

    /// <summary>The jump at the start.</summary>
    public EffectEstimate? Level { get; init; }

    /// <summary>The change of the trend, a period; null where the shape has none.</summary>
    public EffectEstimate? Slope { get; init; }

    /// <summary>Periods with answers before the start.</summary>
    public required int Before { get; init; }

    /// <summary>Periods with answers since.</summary>
    public required int After { get; init; }

    /// <summary>How alike the errors of neighbouring periods are, 0 to 1; null where there is no estimate.</summary>
    public double? Autocorrelation { get; init; }

    public SeasonHandling Season { get; init; }

    public Level Confidence { get; init; }

    /// <summary><c>reml-ar1</c>.</summary>
    public string Method => "reml-ar1";

    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}
