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

    /// <summary>Since when they are not to be asked; null for those who may be.</summary>
    public DateTimeOffset? OptedOutAt { get; private set; }

    public DateTimeOffset FirstHeardAt { get; private set; }

    public static Customer Create(WorkspaceId workspace, string externalId, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), WorkspaceId = workspace, ExternalId = externalId, FirstHeardAt = now };

    /// <summary>Adds to what is known; an empty value takes the attribute away. Says whether anything is new.</summary>
    public bool Learn(IReadOnlyDictionary<string, string> attributes)
    {
        var learned = new Dictionary<string, string>(Attributes, StringComparer.Ordinal);
        foreach (var (name, value) in attributes)
        {
            if (value.Length == 0) learned.Remove(name);
            else learned[name] = value;
        }

        if (learned.Count == Attributes.Count && learned.All(a => Attributes.GetValueOrDefault(a.Key) == a.Value)) return false;
        Attributes = learned;
        return true;
    }

    /// <summary>They are not to be asked any more. The first day it was said stands.</summary>
    public bool OptOut(DateTimeOffset at)
    {
        if (OptedOutAt is not null) return false;
        OptedOutAt = at;
        return true;
    }

    /// <summary>They said themselves that they may be asked again; no file says it for them.</summary>
    public void OptIn() => OptedOutAt = null;
}
