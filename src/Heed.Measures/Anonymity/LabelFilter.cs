using Heed.Measures.Expressions;

namespace Heed.Measures.Anonymity;

/// <summary>
/// What a filter says about a whole group of answers: it holds for all of them, for none, or that can't be told (Kleene's three values). Groups of
/// which it can't be told stay out of an answer, so that a filter can't divide a group.
/// </summary>
public static class LabelFilter
{
    private const string Unit = "unit";

    /// <param name="filter">Names units with all below them written out.</param>
    /// <param name="label">What is known of the group.</param>
    /// <param name="within">A unit's code and those of all below it.</param>
    public static bool? Holds(Expression filter, GroupLabel label, Func<string, IReadOnlyList<string>> within) => filter switch
    {
        Expression.And and => And(Holds(and.Left, label, within), Holds(and.Right, label, within)),
        Expression.Or or => !And(!Holds(or.Left, label, within), !Holds(or.Right, label, within)),
        Expression.Not not => !Holds(not.Inner, label, within),
        Expression.In { Name: Unit } among when !label.Unit.IsExact => OfAll(label.Unit, among, within),
        Expression.Answered { Name: Unit } when label.Unit is { IsExact: false, Code: not null } => true,
        _ => Known(filter, label),
    };

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left == true && right == true ? true : null;

    private static bool? OfAll(UnitPlace place, Expression.In among, Func<string, IReadOnlyList<string>> within)
    {
        if (place.Code is not { } code) return null;
        var units = within(code);
        var named = units.Count(unit => among.Values.Any(v => v is Constant.Text text && text.Value == unit));
        return named == units.Count ? true : named == 0 ? false : null;
    }

    private static bool? Known(Expression condition, GroupLabel label)
    {
        var names = condition.Names();
        if (names.Any(name => name == Unit ? !label.Unit.IsExact : label.Mixed.Contains(name, StringComparer.Ordinal))) return null;
        return condition.Evaluate(name => Value.Of(name == Unit ? label.Unit.Code : label.Values.GetValueOrDefault(name)));
    }
}
