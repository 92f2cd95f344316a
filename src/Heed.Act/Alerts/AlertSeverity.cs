namespace Heed.Act.Alerts;

/// <summary>How much an alert matters, from least to most.</summary>
public enum AlertSeverity
{
    /// <summary>Good to know: also what got better.</summary>
    Note,

    Warning,

    /// <summary>Somebody should look at once.</summary>
    Severe,
}
