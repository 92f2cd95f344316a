using Heed.Readings.Series;

namespace Heed.Act.Alerts.Watching.Charts;

/// <summary>How long baselines are, and how much is judged together.</summary>
/// <param name="Baseline">Stretches a baseline is frozen from.</param>
/// <param name="Fewest">Stretches before anything is judged; until it is frozen the baseline grows.</param>
/// <param name="FewestAnew">The same after somebody said that a new time began.</param>
/// <param name="Quarter">For so many stretches the threshold stays as it is.</param>
internal sealed record ChartRules(int Baseline, int Fewest, int FewestAnew, int Quarter)
{
    public static ChartRules Of(TallyStep step) => step == TallyStep.Month ? new(12, 6, 4, 3) : new(26, 12, 8, 13);
}
