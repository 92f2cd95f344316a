using Heed.Act.Cases;
using Heed.Act.Cases.Changes;

namespace Heed.Act.Promises;

/// <summary>What a promise begins with.</summary>
/// <param name="What">What was promised.</param>
/// <param name="Promiser">The account of the one who promised.</param>
/// <param name="Due">By when.</param>
public sealed record PromiseMaking(string What, string Promiser, DateTimeOffset Due)
{
    public string? Customer { get; init; }
    public string? Whom { get; init; }
    public string? FromUnit { get; init; }

    /// <summary>Which unit delivers; null where the promiser does.</summary>
    public string? Deliverer { get; init; }

    public ContactChannel Channel { get; init; }
    public Case? Case { get; init; }
    public Guid? Signal { get; init; }
}
