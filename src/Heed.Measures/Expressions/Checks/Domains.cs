namespace Heed.Measures.Expressions.Checks;

/// <summary>The domains of the names in some conditions, and what can be said of single comparisons from them.</summary>
internal sealed class Domains
{
    private readonly Dictionary<string, Domain> domains = new(StringComparer.Ordinal);

    public Domains(Expression condition, Func<string, NameKind?> kinds)
    {
        Dictionary<string, List<Constant>> constants = new(StringComparer.Ordinal);
        Collect(condition, constants);
        foreach (var name in condition.Names())
        {
            if (kinds(name) is { } kind and not NameKind.Any) domains[name] = Domain.Of(kind, constants.GetValueOrDefault(name) ?? []);
        }
    }

    public Domain? Find(string name) => domains.GetValueOrDefault(name);

    /// <summary>The one name a comparison is about, where all its values can be gone through; null where nothing can be said.</summary>
    public string? Decides(Expression atom)
    {
        if (atom.Names() is not [var name] || Find(name) is not { } domain) return null;
        return atom switch
        {
            _ when domain.IsWhole => name,
            Expression.Answered or Expression.NotApplicable or Expression.In => name,
            Expression.Compare { Operator: Comparison.Equal or Comparison.NotEqual } => name,
            Expression.Compare when domain.IsOrdered => name,
            _ => null,
        };
    }

    private static void Collect(object part, Dictionary<string, List<Constant>> constants)
    {
        if (part is Expression.Compare compare) Of(compare.Name).Add(compare.Value);
        else if (part is Expression.In list) Of(list.Name).AddRange(list.Values);
        foreach (var inner in NamesOf.Parts(part)) Collect(inner, constants);

        List<Constant> Of(string name) => constants.TryGetValue(name, out var known) ? known : constants[name] = [];
    }
}
