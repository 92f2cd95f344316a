namespace Heed.Measures.Expressions;

/// <summary>The names an expression looks at.</summary>
public static class NamesOf
{
    /// <summary>Each once, in the order they first appear.</summary>
    public static IReadOnlyList<string> Names(this Expression expression) => [.. All(expression).Distinct(StringComparer.Ordinal)];

    /// <summary>Each once, in the order they first appear.</summary>
    public static IReadOnlyList<string> Names(this Term term) => [.. All(term).Distinct(StringComparer.Ordinal)];

    private static List<string> All(object root)
    {
        List<string> names = [];
        Collect(root, names);
        return names;
    }

    private static void Collect(object part, List<string> names)
    {
        if (part is Expression.Compare { Name: var compared }) names.Add(compared);
        else if (part is Expression.In { Name: var among }) names.Add(among);
        else if (part is Expression.Answered { Name: var answered }) names.Add(answered);
        else if (part is Expression.NotApplicable { Name: var inapplicable }) names.Add(inapplicable);
        else if (part is Term.Named { Name: var name }) names.Add(name);
        foreach (var inner in Parts(part)) Collect(inner, names);
    }

    /// <summary>What a part is directly made of, from left to right.</summary>
    internal static IEnumerable<object> Parts(object part) => part switch
    {
        Expression.And and => [and.Left, and.Right],
        Expression.Or or => [or.Left, or.Right],
        Expression.Not not => [not.Inner],
        Expression.CompareTerms compare => [compare.Left, compare.Right],
        Expression.InTerms list => [list.Left, .. list.Values],
        Expression.Contains contains => [contains.Whole, contains.Part],
        Term.Negated negated => [negated.Inner],
        Term.Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        Term.Call call => call.Arguments,
        Term.Either either => [either.If, either.Then, either.Else],
        Term.Condition condition => [condition.Holds],
        _ => [],
    };
}
