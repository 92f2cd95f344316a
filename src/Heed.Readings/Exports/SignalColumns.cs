using Heed.Base.Sources;

namespace Heed.Readings.Exports;

/// <summary>The columns of a source's signals written out as a table: who, when and where first, then the fields, attributes and texts it has declared.</summary>
internal sealed class SignalColumns
{
    private static readonly string[] s_own = ["id", "at", "kind", "unit", "customer", "touchpoint", "channel", "language"];

    public SignalColumns(Source source)
    {
        Fields = [.. source.Fields];
        Attributes = [.. source.Attributes];
        Texts = [.. source.Texts];
        // A name used for two things is told apart by what it is.
        HashSet<string> taken = [.. s_own];
        List<string> names = [.. s_own];
        foreach (var (kind, group) in new[] { ("field", Fields.Select(f => f.Name)), ("attribute", Attributes), ("text", Texts) })
        {
            foreach (var name in group) names.Add(taken.Add(name) ? name : $"{kind}.{name}");
        }

        Names = names;
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<SourceField> Fields { get; }

    public IReadOnlyList<string> Attributes { get; }

    public IReadOnlyList<string> Texts { get; }

    /// <summary>How many come before the first field.</summary>
    public static int Own => s_own.Length;

    /// <summary>What a field's column is called.</summary>
    public string NameOf(int field) => Names[Own + field];
}
