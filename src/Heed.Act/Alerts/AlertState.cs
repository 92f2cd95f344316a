namespace Heed.Act.Alerts;

/// <summary>How an alert stands.</summary>
public enum AlertState
{
    /// <summary>It is so, or was until lately, and nobody has said what is to become of it.</summary>
    Open,

    /// <summary>It is no longer so, and nobody said anything.</summary>
    Passed,

    /// <summary>Somebody said what it was, or what was done.</summary>
    Settled,
}
