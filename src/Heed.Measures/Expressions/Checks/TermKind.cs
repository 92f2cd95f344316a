namespace Heed.Measures.Expressions.Checks;

/// <summary>What a term comes to, as far as it shows without answers.</summary>
internal enum TermKind
{
    Unknown,
    Number,

    /// <summary>A text that does not read as a number, a day, or yes or no.</summary>
    Label,
    Day,
    Truth,
    Words,
}

internal static class TermKinds
{
    public static TermKind Of(Term term, Func<string, NameKind?> kinds) => term switch
    {
        Term.Literal literal => Of(literal.Value),
        Term.Named name => kinds(name.Name) switch
        {
            NameKind.Number => TermKind.Number,
            NameKind.Day => TermKind.Day,
            NameKind.Words => TermKind.Words,
            _ => TermKind.Unknown,
        },
        Term.Negated or Term.Arithmetic => TermKind.Number,
        Term.Condition => TermKind.Truth,
        Term.Either either => Common(Of(either.Then, kinds), Of(either.Else, kinds)),
        Term.Call { Function: Function.Lower or Function.Concat } => TermKind.Unknown,
        Term.Call { Function: Function.Coalesce } call => call.Arguments.Select(a => Of(a, kinds)).Aggregate(Common),
        Term.Call => TermKind.Number,
        _ => TermKind.Unknown,
    };

    /// <summary>Whether values of two kinds can stand in any order at all.</summary>
    public static bool Compare(TermKind one, TermKind other) =>
        one != TermKind.Words && other != TermKind.Words && (one == other || one == TermKind.Unknown || other == TermKind.Unknown);

    private static TermKind Of(Constant constant) => constant switch
    {
        Constant.Number => TermKind.Number,
        Constant.Day => TermKind.Day,
        Constant.Truth => TermKind.Truth,
        // Days are kept as texts, and a text may read as a number or as yes.
        Constant.Text text => Value.ReadNumber(text.Value) is null && Value.ReadDay(text.Value) is null && text.Value is not ("yes" or "no") ? TermKind.Label : TermKind.Unknown,
        _ => TermKind.Unknown,
    };

    private static TermKind Common(TermKind one, TermKind other) => one == other ? one : TermKind.Unknown;
}
