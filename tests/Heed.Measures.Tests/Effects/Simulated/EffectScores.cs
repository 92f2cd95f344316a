using Heed.Measures.Effects;

namespace Heed.Measures.Tests.Effects.Simulated;

/// <summary>How often what was said of simulated histories is true.</summary>
internal sealed class EffectScores
{
    /// <summary>Histories with twelve points before and after.</summary>
    public int Judged { get; private set; }

    /// <summary>The others.</summary>
    public int Short { get; private set; }

    /// <summary>Of the others, those of which it was said that it is too early to tell.</summary>
    public int TooEarly { get; private set; }

    public int AverageHeld { get; private set; }
    public int LevelHeld { get; private set; }
    public int SlopeHeld { get; private set; }
    public int ShortHeld { get; private set; }
    public int Without { get; private set; }
    public int FalselyFound { get; private set; }
    public int With { get; private set; }
    public int Found { get; private set; }
    public int FoundAgainstTruth { get; private set; }

    public double Cover => (double)AverageHeld / Judged;
    public double False => (double)FalselyFound / Without;

    public void Add(SimulatedHistory history, EffectReport report)
    {
        if (report.Before < InterruptedSeries.FewestPoints || report.After < InterruptedSeries.FewestPoints)
        {
            Short++;
            if (report.Verdict == EffectVerdict.TooEarlyToTell) TooEarly++;
            if (report.Average is { } rough && rough.Holds(history.Average)) ShortHeld++;
            return;
        }

        Judged++;
        if (report.Average!.Value.Holds(history.Average)) AverageHeld++;
        if (report.Level!.Value.Holds(history.Level)) LevelHeld++;
        if (report.Slope!.Value.Holds(history.Slope)) SlopeHeld++;
        var found = report.Verdict is EffectVerdict.Rose or EffectVerdict.Fell;
        if (!history.HasEffect)
        {
            Without++;
            if (found) FalselyFound++;
        }
        else
        {
            With++;
            if (found) Found++;
            if (found && (report.Verdict == EffectVerdict.Rose) != (history.Average > 0)) FoundAgainstTruth++;
        }
    }
}
