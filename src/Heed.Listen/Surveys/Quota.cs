namespace Heed.Listen.Surveys;

/// <summary>How many responses of a kind are wanted; further ones are thanked and not taken.</summary>
public sealed record Quota
{
    public required string Id { get; init; }

    /// <summary>Which responses count; null for all. Conditions on several questions make quotas that interlock.</summary>
    public string? If { get; init; }

    public required int Limit { get; init; }

    /// <summary>What is said to those beyond it, other than the usual.</summary>
    public IReadOnlyDictionary<string, string>? Text { get; init; }
}
