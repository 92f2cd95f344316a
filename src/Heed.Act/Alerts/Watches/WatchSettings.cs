using System.Security.Cryptography;
using System.Text.Json;

namespace Heed.Act.Alerts.Watches;

/// <summary>What people say of a watch.</summary>
public sealed record WatchSettings
{
    public const int LongestName = 120;

    public AlertKind Kind { get; init; }

    /// <summary>What people call it; empty for what it does.</summary>
    public string Name { get; init; } = "";

    /// <summary>The source's key; empty for deadlines.</summary>
    public string Source { get; init; } = "";

    /// <summary>For a chart: a measure's id.</summary>
    public string Measure { get; init; } = "";

    /// <summary>The field measured, whose low answers are counted, or whose labels may rise.</summary>
    public string Field { get; init; } = "";

    /// <summary>A filter expression; empty for everything.</summary>
    public string Where { get; init; } = "";

    /// <summary>Only this level of the tree of units, 1 being its top and 0 everything together; null for all of them.</summary>
    public int? Level { get; init; }

    /// <summary>Of what gets worse; what gets better is a note.</summary>
    public AlertSeverity Severity { get; init; } = AlertSeverity.Warning;

    public WatchSensitivity Sensitivity { get; init; } = WatchSensitivity.Usual;

    /// <summary>For a chart: whether lower is better.</summary>
    public bool Falls { get; init; }

    /// <summary>For a chart: whether what got better is told of too.</summary>
    public bool Both { get; init; } = true;

    /// <summary>For deadlines: how many things are late at least.</summary>
    public int Least { get; init; } = 3;

    /// <summary>Whether it looks for what chance rarely does, and so has a part of the false alarms.</summary>
    public bool HasChance => Kind != AlertKind.Deadlines;

    /// <summary>Tells these settings from others. A watch's version can't: it rises with each look as well, which is no reason to refuse what somebody typed.</summary>
    public string Mark() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)).AsSpan(0, 12));
}

/// <summary>A watch's part of the workspace's false alarms, beside the others': half of the usual one's, the same, twice.</summary>
public enum WatchSensitivity
{
    Calm,
    Usual,
    Keen,
}

public static class WatchSensitivities
{
    public static double Weight(this WatchSensitivity sensitivity) => sensitivity switch { WatchSensitivity.Calm => 0.5, WatchSensitivity.Keen => 2, _ => 1 };
}
