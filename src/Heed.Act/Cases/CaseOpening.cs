namespace Heed.Act.Cases;

/// <summary>What a case begins with.</summary>
/// <param name="Title">What people see in lists.</param>
/// <param name="Matter">The kind of trouble.</param>
public sealed record CaseOpening(string Title, string Matter)
{
    public string Summary { get; init; } = "";
    public Guid? Rule { get; init; }
    public string? RuleName { get; init; }
    public Guid? Signal { get; init; }
    public string? Customer { get; init; }
    public string? Unit { get; init; }
    public string? Language { get; init; }
    public CasePriority Priority { get; init; } = CasePriority.Normal;
    public double? Hours { get; init; }
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>Whether later signals of the customer on the matter join it.</summary>
    public bool JoinsOthers { get; init; }
}
