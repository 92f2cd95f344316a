using Heed.Measures.Reports;

namespace Heed.Measures.Expressions.Checks;

/// <summary>
/// What in a condition can never hold or makes no sense, given what its names can be: <c>colour = 'gren'</c> where no choice is called so,
/// <c>nps &lt;= 11</c>, <c>nps &gt;= 9 and nps &lt;= 6</c>. Names without a kind are passed over.
/// </summary>
public sealed class ExpressionCheck
{
    private readonly List<ExpressionFinding> findings = [];
    private readonly Func<string, NameKind?> kinds;
    private readonly ExpressionColumns columns;

    private ExpressionCheck(Func<string, NameKind?> kinds, ExpressionColumns columns)
    {
        this.kinds = kinds;
        this.columns = columns;
    }

    /// <param name="condition">The condition.</param>
    /// <param name="kinds">What a name's values can be; null where that is not known.</param>
    /// <param name="columns">Where its parts stood, from reading it.</param>
    public static IReadOnlyList<ExpressionFinding> Find(Expression condition, Func<string, NameKind?> kinds, ExpressionColumns columns)
    {
        var check = new ExpressionCheck(kinds, columns);
        check.Look(condition);
        if (!check.findings.Exists(f => f.IsError) && !Possibility.CanHold(condition, kinds)) check.Add(condition, ExpressionRules.Contradiction, true, "its parts rule each other out, so that it never holds");
        return [.. check.findings.OrderBy(f => f.Column)];
    }

    /// <summary>The same for a term that is worked out for itself.</summary>
    public static IReadOnlyList<ExpressionFinding> Find(Term term, Func<string, NameKind?> kinds, ExpressionColumns columns)
    {
        var check = new ExpressionCheck(kinds, columns);
        check.Look(term);
        return [.. check.findings.OrderBy(f => f.Column)];
    }

    private void Look(object part)
    {
        switch (part)
        {
            case Expression.Compare compare:
                Compare(compare, compare.Name, compare.Operator, compare.Value);
                return;
            case Expression.In list:
                foreach (var value in list.Values) Equal(list, list.Name, value);
                return;
            case Expression.CompareTerms compare:
                Terms(compare, compare.Left, compare.Right);
                break;
            case Expression.InTerms list:
                foreach (var value in list.Values) Terms(value, list.Left, value);
                break;
            case Term.Negated negated:
                Operand(negated.Inner);
                break;
            case Term.Arithmetic arithmetic:
                Operand(arithmetic.Left);
                Operand(arithmetic.Right);
                break;
            case Term.Call { Function: Function.Round or Function.Floor } call:
                foreach (var argument in call.Arguments) Operand(argument);
                break;
            case Term.Call { Function: Function.Days or Function.Year or Function.Month or Function.Weekday } call:
                foreach (var argument in call.Arguments.Where(a => TermKinds.Of(a, kinds) is not (TermKind.Day or TermKind.Unknown))) Add(argument, ExpressionRules.Arithmetic, true, $"{argument.ToText()} is no day, so that nothing comes of {call.ToText()}");
                break;
        }

        foreach (var inner in NamesOf.Parts(part)) Look(inner);
    }

    private void Compare(Expression.Compare compare, string name, Comparison comparison, Constant value)
    {
        if (kinds(name) is NameKind.Words)
        {
            Add(compare, ExpressionRules.Words, true, $"{name} holds words of the respondent's own, which compare with nothing; use {ExpressionText.Name(name)} contains, or lower({ExpressionText.Name(name)})");
            return;
        }

        if (comparison is Comparison.Equal or Comparison.NotEqual)
        {
            Equal(compare, name, value);
            return;
        }

        if (kinds(name) is NameKind.Codes && value is Constant.Text)
        {
            Add(compare, ExpressionRules.OrderOfTexts, false, $"the codes of {name} are put in order letter by letter");
            return;
        }

        var answers = Answers(compare, name, [value]);
        if (answers.Count == 0) return;
        if (answers.TrueForAll(a => !Holds(compare, a))) Add(compare, ExpressionRules.Never, true, $"no answer to {name} is {ExpressionText.Symbol(comparison)} {ExpressionText.Constant(value)}");
        else if (answers.TrueForAll(a => Holds(compare, a))) Add(compare, ExpressionRules.Always, false, $"every answer to {name} is {ExpressionText.Symbol(comparison)} {ExpressionText.Constant(value)}; answered({ExpressionText.Name(name)}) says the same");
    }

    private void Equal(object at, string name, Constant value)
    {
        var equal = new Expression.Compare(name, Comparison.Equal, value);
        if (kinds(name) is NameKind.Words)
        {
            Compare(equal, name, Comparison.Less, value);
            return;
        }

        var answers = Answers(equal, name, [value]);
        if (answers.Count > 0 && answers.TrueForAll(a => !Holds(equal, a))) Add(columns.Of(value) > 1 ? value : at, ExpressionRules.NoSuchAnswer, true, $"no answer to {name} is {ExpressionText.Constant(value)}");
    }

    private List<Value> Answers(Expression.Compare compare, string name, IReadOnlyList<Constant> constants) =>
        kinds(name) is { } kind and not NameKind.Any && Domain.Of(kind, constants) is var domain && (domain.IsOrdered || compare.Operator is Comparison.Equal or Comparison.NotEqual) ? [.. domain.Answers] : [];

    private void Terms(object at, Term left, Term right)
    {
        var (one, other) = (TermKinds.Of(left, kinds), TermKinds.Of(right, kinds));
        if (!TermKinds.Compare(one, other)) Add(at, one == TermKind.Words || other == TermKind.Words ? ExpressionRules.Words : ExpressionRules.Kinds, true, $"{left.ToText()} and {right.ToText()} don't compare");
    }

    private void Operand(Term term)
    {
        if (TermKinds.Of(term, kinds) is not (TermKind.Number or TermKind.Unknown) || (term is Term.Named name && kinds(name.Name) is NameKind.Codes { Several: true }))
        {
            Add(term, ExpressionRules.Arithmetic, true, $"{term.ToText()} is no number, so that nothing comes of reckoning with it");
        }
    }

    private static bool Holds(Expression condition, Value value) => condition.Evaluate(_ => value);

    private void Add(object part, string rule, bool isError, Phrase message) => findings.Add(new(columns.Of(part), rule, isError, message));
}
