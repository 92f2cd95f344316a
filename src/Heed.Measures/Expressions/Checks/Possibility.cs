namespace Heed.Measures.Expressions.Checks;

/// <summary>
/// Whether a condition can hold at all, given what its names can be. The condition is written as alternatives of comparisons that must hold
/// together; for each name one value must satisfy all of its own. What compares several names, or is more than can be gone through, is taken
/// to be possible: the answer no is certain, yes is not.
/// </summary>
public static class Possibility
{
    private const int MostAlternatives = 2_000;
    private const int MostParts = 20_000;

    public static bool CanHold(Expression condition, Func<string, NameKind?> kinds)
    {
        if (Alternatives(condition, true) is not { } alternatives) return true;
        var domains = new Domains(condition, kinds);
        return alternatives.Exists(together => IsPossible(together, domains));
    }

    /// <summary>Whether it can be false.</summary>
    public static bool CanFail(Expression condition, Func<string, NameKind?> kinds) => CanHold(new Expression.Not(condition), kinds);

    private static bool IsPossible(IReadOnlyList<Literal> together, Domains domains)
    {
        foreach (var settled in together.Where(l => l.Atom.Names().Count == 0))
        {
            if (settled.Atom.Evaluate(_ => Value.None) != settled.Holds) return false;
        }

        return together.GroupBy(l => domains.Decides(l.Atom), StringComparer.Ordinal).Where(g => g.Key is not null)
            .All(about => domains.Find(about.Key!)!.Values.Any(value => about.All(l => l.Atom.Evaluate(_ => value) == l.Holds)));
    }

    /// <summary>The disjunctive normal form; null where it is too long.</summary>
    private static List<List<Literal>>? Alternatives(Expression condition, bool holds) => condition switch
    {
        Expression.Not not => Alternatives(not.Inner, !holds),
        Expression.And and => Join(and.Left, and.Right, holds, all: holds),
        Expression.Or or => Join(or.Left, or.Right, holds, all: !holds),
        _ => [[new(condition, holds)]],
    };

    private static List<List<Literal>>? Join(Expression left, Expression right, bool holds, bool all)
    {
        if (Alternatives(left, holds) is not { } one || Alternatives(right, holds) is not { } other) return null;
        if (!all) return one.Count + other.Count <= MostAlternatives ? [.. one, .. other] : null;
        if ((long)one.Count * other.Count > MostAlternatives || (one.Sum(o => (long)o.Count) * other.Count) + (other.Sum(o => (long)o.Count) * one.Count) > MostParts) return null;
        return [.. from a in one from b in other select (List<Literal>)[.. a, .. b]];
    }

    private sealed record Literal(Expression Atom, bool Holds);
}
