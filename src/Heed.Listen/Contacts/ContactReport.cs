namespace Heed.Listen.Contacts;

/// <summary>What became of a file of contacts.</summary>
public sealed record ContactReport
{
    public required string File { get; init; }
    public bool DryRun { get; init; }
    public int Rows { get; init; }
    public int Added { get; init; }
    public int Changed { get; init; }
    public int Unchanged { get; init; }

    /// <summary>How many are not to be asked from now on, by what the file says.</summary>
    public int OptedOut { get; init; }

    /// <summary>The column they are known by.</summary>
    public required string Id { get; init; }

    /// <summary>The column that says who is not to be asked; null where none does.</summary>
    public string? OptOut { get; init; }

    /// <summary>Which column became which attribute.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }
}
