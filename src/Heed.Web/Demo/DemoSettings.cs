namespace Heed.Web.Demo;

/// <summary>What decides the demo company, to the last letter: the same settings give the same signals.</summary>
/// <param name="EndsOn">The last day anything is heard of.</param>
public sealed record DemoSettings(DateOnly EndsOn)
{
    public int Seed { get; init; } = 1;

    /// <summary>About three responses come from each.</summary>
    public int Customers { get; init; } = 20_000;

    /// <summary>How many days are told of, the last one counted.</summary>
    public int Days { get; init; } = 730;
}
