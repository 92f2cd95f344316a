namespace Heed.Act.Cases.Mandates;

/// <summary>What may be granted on the spot, and what work costs. Amounts in hundredths of the currency.</summary>
public sealed record Mandate
{
    /// <summary>Three letters of ISO 4217.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>What an agent may grant at a time without asking; 0 for nothing.</summary>
    public long AgentCents { get; init; }

    /// <summary>What a manager may; 0 for nothing.</summary>
    public long ManagerCents { get; init; }

    public long HourCents { get; init; }
    public long HandOverCents { get; init; }

    /// <summary>Settled for one customer within a year at most, because handling would cost more; 0 for never.</summary>
    public long CapCents { get; init; }
}
