using Heed.Readings.Series;

namespace Heed.Act.Alerts.Watching.Charts;

/// <summary>What a chart is asked.</summary>
/// <param name="Step">Weeks or months.</param>
/// <param name="FalseAlarms">A month, over all its units.</param>
/// <param name="Severity">Of what is worse.</param>
internal sealed record ChartQuestion(TallyStep Step, double FalseAlarms, AlertSeverity Severity = AlertSeverity.Warning)
{
    public string Measure { get; init; } = "";
    public string Field { get; init; } = "";

    /// <summary>The measure's unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Only this level of the tree, 0 for everything; null for all of them.</summary>
    public int? Level { get; init; }

    /// <summary>Whether lower is better.</summary>
    public bool Falls { get; init; }

    /// <summary>Whether what got better is told of too.</summary>
    public bool Both { get; init; } = true;
}
