namespace Heed.Act.Alerts.Watching;

/// <summary>Something out of the ordinary in one stretch of time.</summary>
/// <param name="Unit">The code of the unit; empty for everything.</param>
/// <param name="Better">Whether it is good news.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Surprise">The chance of it if nothing has changed; the lower, the plainer.</param>
/// <param name="Numbers">What it rests on.</param>
public sealed record Finding(string Unit, bool Better, AlertSeverity Severity, double Surprise, AlertNumbers Numbers)
{
    /// <summary>What makes it the same matter as another one.</summary>
    public string Key => $"{Unit}|{Numbers.Choice}|{(Better ? "+" : "-")}";
}

/// <summary>Looks at what was heard, stretch by stretch. Without clock, database or chance: the same counts give the same findings.</summary>
public interface IJudge
{
    /// <summary>What is out of the ordinary in a stretch, told where it is and not also above and below.</summary>
    IReadOnlyList<Finding> Judge(int period);

    /// <summary>False alarms a month at most, if nothing ever happens; null where chance has no part in it.</summary>
    double? Stated { get; }
}
