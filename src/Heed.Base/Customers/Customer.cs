using Heed.Base.Workspaces;

namespace Heed.Base.Customers;

/// <summary>A customer as the company's own systems know them.</summary>
public sealed class Customer : IOwnedByWorkspace
{
    private Customer() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The id the company's own systems use; signals name the customer by it.</summary>
    public string ExternalId { get; private set; } = "";

    /// <summary>What is known of them, by name.</summary>
    public Dictionary<string, string> Attributes { get; private set; } = new(StringComparer.Ordinal);

    public DateTimeOffset FirstHeardAt { get; private set; }

    public static Customer Create(WorkspaceId workspace, string externalId, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), WorkspaceId = workspace, ExternalId = externalId, FirstHeardAt = now };

    public void Describe(IReadOnlyDictionary<string, string> attributes) => Attributes = new(attributes, StringComparer.Ordinal);
}
