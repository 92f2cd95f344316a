namespace Heed.Act.Alerts.Watching.Charts;

/// <summary>Measures whose counts add up over units and weeks, so that a chart of every level can be made of them. Medians, and what counts each customer once, do not.</summary>
public static class ChartMeasures
{
    private static readonly HashSet<string> s_known = new(["nps", "csat", "csat7up", "good_share", "agree5", "agree7", "ease7", "effort5", "share", "mean"], StringComparer.Ordinal);

    public static bool IsKnown(string measure) => s_known.Contains(measure);
}
