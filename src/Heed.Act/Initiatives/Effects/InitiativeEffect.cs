using Heed.Base.Results;
using Heed.Measures.Effects;
using Heed.Measures.Reports;
using Heed.Readings.Series;

namespace Heed.Act.Initiatives.Effects;

/// <summary>What came of an initiative, as far as that can be told.</summary>
public sealed record InitiativeEffect
{
    public required EffectAnswer Answer { get; init; }

    /// <summary>What the answer goes by.</summary>
    public EffectBasis Basis { get; init; }

    /// <summary>How far the number moved by it, in the measure's unit; null where nothing can be said.</summary>
    public EffectSize? Size { get; init; }

    /// <summary>Why nothing could be measured.</summary>
    public Problem? Problem { get; init; }

    /// <summary>What was measured; null where nothing was.</summary>
    public MeasuredSeries? Series { get; init; }

    /// <summary>The first period that counts as since.</summary>
    public int Start { get; init; }

    /// <summary>Periods that count neither as before nor as since: it came in bit by bit, or began within one.</summary>
    public IReadOnlyList<int> Between { get; init; } = [];

    /// <summary>Its units' own series against the time before.</summary>
    public EffectReport? Alone { get; init; }

    /// <summary>Where that series would have been.</summary>
    public IReadOnlyList<CounterfactualPoint> Without { get; init; } = [];

    /// <summary>Its units against all others; null where it is done everywhere.</summary>
    public UnitsCompared? Compared { get; init; }

    /// <summary>The same asked of dates on which nothing began. That takes longer than all else, so it is asked when somebody first looks.</summary>
    public PlaceboDates Dates => Tried.Value;

    internal Lazy<PlaceboDates> Tried { get; init; } = new(new PlaceboDates([]));

    /// <summary>How long until there is an answer; null where there is one, or time alone does not help.</summary>
    public EffectWait? Wait { get; init; }

    /// <summary>What to mind about the whole; of the dates tried, too.</summary>
    public IReadOnlyList<Warning> Warnings => [.. Cautions, .. InitiativeWarnings.Of(Dates)];

    internal IReadOnlyList<Warning> Cautions { get; init; } = [];
}

/// <summary>The answer to "did it work?".</summary>
public enum EffectAnswer
{
    /// <summary>Nothing was begun.</summary>
    NotBegun,

    /// <summary>The question can't be answered on these answers.</summary>
    NotMeasured,

    TooEarly,

    /// <summary>The number moved the way it should.</summary>
    Better,

    /// <summary>The number moved the other way.</summary>
    Worse,

    /// <summary>Whatever the effect is, it is smaller than what would be worth the trouble.</summary>
    NothingWorthHaving,

    /// <summary>No effect is to be seen, and nobody said what would be worth the trouble.</summary>
    NothingShown,

    /// <summary>Beside other units it moved one way, against its own past the other.</summary>
    Unclear,
}

public enum EffectBasis
{
    /// <summary>Its units against the time before.</summary>
    Series,

    /// <summary>Its units against units without it.</summary>
    Units,
}

/// <summary>An effect with its interval.</summary>
public readonly record struct EffectSize(double Value, double? Low, double? High, double? P);

/// <summary>Units with it against units without.</summary>
/// <param name="Report">Difference in differences.</param>
/// <param name="Level">The level of the tree whose units are compared.</param>
/// <param name="With">Codes of those with it.</param>
/// <param name="Tried">What is found elsewhere, asked when somebody first looks.</param>
public sealed record UnitsCompared(DifferenceInDifferences Report, int Level, IReadOnlyList<string> With, Lazy<PlaceboUnits> Tried)
{
    /// <summary>The question of <see cref="InitiativeEffect.Alone"/> asked of each unit without it.</summary>
    public PlaceboUnits Elsewhere => Tried.Value;
}

/// <summary>How long until an effect can be told from chance.</summary>
/// <param name="Periods">So many weeks or months more.</param>
/// <param name="When">The day the last of them is over.</param>
/// <param name="ByPower">Whether it is what an effect worth having takes, not just the fewest periods there must be.</param>
public sealed record EffectWait(int Periods, DateOnly When, bool ByPower);
