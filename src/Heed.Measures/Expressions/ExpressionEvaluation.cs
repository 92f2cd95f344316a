using Heed.Measures.Fields;

namespace Heed.Measures.Expressions;

/// <summary>
/// What an expression says about one record. A comparison with a value that is missing, not applicable or of an unlike kind is false, also with
/// <c>!=</c>; <c>not</c> turns false into true, whatever made it false.
/// <para>Numbers compare as numbers, labels by their characters (ordinal). A number and a label compare as numbers where the label reads as one.
/// A day compares with labels that are days, <c>yyyy-MM-dd</c>. On several labels <c>!=</c> asks that it hold for all of them, the others that it
/// hold for one.</para>
/// </summary>
public static class ExpressionEvaluation
{
    /// <summary>Whether a record passes, where words are known only to be there.</summary>
    /// <param name="expression">The condition.</param>
    /// <param name="values">A name's value, null where the record has none; for <c>at</c> the caller gives the day as a label.</param>
    /// <param name="hasText">Whether a text of that name was given.</param>
    public static bool Evaluate(this Expression expression, Func<string, FieldValue?> values, Func<string, bool> hasText) => expression.Evaluate(
        name => Value.Of(values(name)) is var value && !value.IsAnswer && hasText(name) ? new Value.Words(null) : value);

    /// <summary>Whether a record passes.</summary>
    /// <param name="expression">The condition.</param>
    /// <param name="values">A name's value; <see cref="Value.Missing"/> where the record has none.</param>
    public static bool Evaluate(this Expression expression, Func<string, Value> values) => expression switch
    {
        Expression.And and => and.Left.Evaluate(values) && and.Right.Evaluate(values),
        Expression.Or or => or.Left.Evaluate(values) || or.Right.Evaluate(values),
        Expression.Not not => !not.Inner.Evaluate(values),
        Expression.Compare compare => ValueComparison.Holds(values(compare.Name), compare.Operator, Value.Of(compare.Value)),
        Expression.In list => values(list.Name) is var value && list.Values.Any(constant => ValueComparison.Holds(value, Comparison.Equal, Value.Of(constant))),
        Expression.Answered answered => values(answered.Name).IsAnswer,
        Expression.NotApplicable inapplicable => values(inapplicable.Name) is Value.NotApplicable,
        Expression.CompareTerms compare => ValueComparison.Holds(compare.Left.Evaluate(values), compare.Operator, compare.Right.Evaluate(values)),
        Expression.InTerms list => list.Left.Evaluate(values) is var value && list.Values.Any(term => ValueComparison.Holds(value, Comparison.Equal, term.Evaluate(values))),
        Expression.Contains contains => TermEvaluation.Contains(contains.Whole.Evaluate(values), contains.Part.Evaluate(values)),
        _ => throw new ArgumentException("unknown expression " + expression.GetType().Name, nameof(expression)),
    };

    /// <summary>Whether it holds for a value.</summary>
    public static bool Holds(this Expression.Compare compare, FieldValue? value) => value switch
    {
        FieldValue.Number number => compare.Holds(number.Value),
        FieldValue.Code code => compare.Holds(code.Label),
        FieldValue.Codes { Labels.Count: > 0 } codes =>
            compare.Operator == Comparison.NotEqual ? codes.Labels.All(compare.Holds) : codes.Labels.Any(compare.Holds),
        _ => false,
    };

    /// <summary>Whether it holds for a number.</summary>
    public static bool Holds(this Expression.Compare compare, double value) =>
        AsNumber(compare.Value) is { } constant && Holds(value.CompareTo(constant), compare.Operator);

    /// <summary>Whether it holds for a label.</summary>
    public static bool Holds(this Expression.Compare compare, string label) => compare.Value switch
    {
        Constant.Text text => Holds(string.CompareOrdinal(label, text.Value), compare.Operator),
        Constant.Number number => Value.ReadNumber(label) is { } value && Holds(value.CompareTo(number.Value), compare.Operator),
        Constant.Day day => Value.ReadDay(label) is { } value && Holds(value.CompareTo(day.Value), compare.Operator),
        Constant.Truth truth => ValueComparison.ReadTruth(label) is { } value && Holds(value.CompareTo(truth.Value), compare.Operator),
        _ => false,
    };

    /// <summary>Whether a value is among the constants.</summary>
    public static bool Holds(this Expression.In values, FieldValue? value) =>
        values.Values.Any(constant => new Expression.Compare(values.Name, Comparison.Equal, constant).Holds(value));

    /// <summary>Whether two things that stand in this order (negative, 0, positive) satisfy a comparison.</summary>
    public static bool Holds(int order, Comparison comparison) => comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        Comparison.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>A constant as the number it stands for when compared with numbers; null where it stands for none.</summary>
    public static double? AsNumber(Constant constant) => constant switch
    {
        Constant.Number number => number.Value,
        Constant.Text text => Value.ReadNumber(text.Value),
        _ => null,
    };
}
