namespace Heed.Act.Alerts;

/// <summary>What is watched for.</summary>
public enum AlertKind
{
    /// <summary>A measure beyond what chance explains.</summary>
    Chart,

    /// <summary>Cases and promises that are late in one unit.</summary>
    Deadlines,

    /// <summary>Markedly fewer answers than there used to be.</summary>
    Silence,

    /// <summary>Many low answers within a day.</summary>
    Storm,

    /// <summary>A reason that more and more people give.</summary>
    Reasons,
}
