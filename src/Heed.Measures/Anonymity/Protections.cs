namespace Heed.Measures.Anonymity;

/// <summary>What keeps a group from being found by adding up and taking away. Tests switch one off at a time to see that it is needed; nothing else does.</summary>
public sealed record Protections
{
    public static Protections All { get; } = new();

    /// <summary>Small groups join others, and the whole counts them only then; else the whole counts what no breakdown shows.</summary>
    public bool RollUp { get; init; } = true;

    /// <summary>New answers join a group only as many at a time as the floor asks; else one by one once the group is large enough.</summary>
    public bool Batches { get; init; } = true;

    /// <summary>Groups in which all answered alike join others.</summary>
    public bool Unanimity { get; init; } = true;
}
