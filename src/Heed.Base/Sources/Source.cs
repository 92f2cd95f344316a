using Heed.Base.Workspaces;

namespace Heed.Base.Sources;

/// <summary>Where signals come from: a survey, a review feed, an import. It knows the names its signals use and what they mean.</summary>
public sealed class Source : IOwnedByWorkspace
{
    private Source() { }

    public Guid Id { get; private set; }
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The short name in addresses and commands.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What its signals are, unless they say otherwise: <c>survey</c>, <c>review</c>, <c>contact</c>…</summary>
    public string Kind { get; private set; } = "";

    public string Title { get; private set; } = "";
    public Mode Mode { get; private set; }
    public List<SourceField> Fields { get; private set; } = [];
    public List<string> Attributes { get; private set; } = [];
    public List<string> Texts { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Rises with every change; a save of an older one is refused.</summary>
    public long Version { get; private set; }

    public static Source Create(WorkspaceId workspace, string key, string kind, string title, Mode mode, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        WorkspaceId = workspace,
        Key = key,
        Kind = kind,
        Title = title,
        Mode = mode,
        CreatedAt = now,
    };

    public SourceField? Field(string name) => Fields.Find(f => f.Name == name);

    public void Retitle(string title)
    {
        if (Title == title) return;
        Title = title;
        Version++;
    }

    /// <summary>Takes on the fields of a schema. A known field may gain words and labels, never another type: what was heard would change its meaning.</summary>
    public void Widen(SourceSchema schema)
    {
        foreach (var field in schema.Fields)
        {
            var at = Fields.FindIndex(f => f.Name == field.Name);
            if (at < 0) Fields.Add(field);
            else Fields[at] = field with { Changes = [.. Fields[at].Changes.Union(field.Changes).OrderBy(c => c.At)] };
        }

        Attributes = [.. Attributes.Union(schema.Attributes, StringComparer.Ordinal)];
        Texts = [.. Texts.Union(schema.Texts, StringComparer.Ordinal)];
        Version++;
    }

    /// <summary>Whether everything in a schema is already here, word for word.</summary>
    public bool Covers(SourceSchema schema) =>
        schema.Fields.All(f => Field(f.Name) is { } mine && (ReferenceEquals(mine, f) || SameField(mine, f)))
        && schema.Attributes.All(a => Attributes.Contains(a, StringComparer.Ordinal))
        && schema.Texts.All(t => Texts.Contains(t, StringComparer.Ordinal));

    private static bool SameField(SourceField a, SourceField b) =>
        a.FieldType() == b.FieldType()
        && b.Changes.All(a.Changes.Contains)
        && a.Titles.OrderBy(p => p.Key, StringComparer.Ordinal).SequenceEqual(b.Titles.OrderBy(p => p.Key, StringComparer.Ordinal))
        && a.Labels.Keys.Order(StringComparer.Ordinal).SequenceEqual(b.Labels.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal)
        && a.Labels.All(l => l.Value.OrderBy(p => p.Key, StringComparer.Ordinal).SequenceEqual(b.Labels[l.Key].OrderBy(p => p.Key, StringComparer.Ordinal)));
}

/// <summary>The names a source's signals use.</summary>
public sealed record SourceSchema
{
    public IReadOnlyList<SourceField> Fields { get; init; } = [];
    public IReadOnlyList<string> Attributes { get; init; } = [];
    public IReadOnlyList<string> Texts { get; init; } = [];
}
