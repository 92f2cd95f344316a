using System.Globalization;
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
    /// <summary>Whether a record passes.</summary>
    /// <param name="expression">The condition.</param>
    /// <param name="values">A name's value, null where the record has none; for <c>at</c> the caller gives the day as a label.</param>
    /// <param name="hasText">Whether a text of that name was given.</param>
    public static bool Evaluate(this Expression expression, Func<string, FieldValue?> values, Func<string, bool> hasText) => expression switch
    {
        Expression.And and => and.Left.Evaluate(values, hasText) && and.Right.Evaluate(values, hasText),
        Expression.Or or => or.Left.Evaluate(values, hasText) || or.Right.Evaluate(values, hasText),
        Expression.Not not => !not.Inner.Evaluate(values, hasText),
        Expression.Compare compare => compare.Holds(values(compare.Name)),
        Expression.In list => list.Holds(values(list.Name)),
        Expression.Answered answered => IsAnswer(values(answered.Name)) || hasText(answered.Name),
        _ => throw new ArgumentException("unknown expression " + expression.GetType().Name, nameof(expression)),
    };

    /// <summary>The names a condition looks at, each once, in the order they first appear.</summary>
    public static IReadOnlyList<string> Names(this Expression expression)
    {
        var names = new List<string>();
        Collect(expression, names, new(StringComparer.Ordinal));
        return names;
    }

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
        Constant.Number number => AsNumber(label) is { } value && Holds(value.CompareTo(number.Value), compare.Operator),
        Constant.Day day => AsDay(label) is { } value && Holds(value.CompareTo(day.Value), compare.Operator),
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

    private static bool IsAnswer(FieldValue? value) => value is not (null or FieldValue.NotApplicable or FieldValue.Codes { Labels.Count: 0 });

    /// <summary>A constant as the number it stands for when compared with numbers; null where it stands for none.</summary>
    public static double? AsNumber(Constant constant) => constant switch
    {
        Constant.Number number => number.Value,
        Constant.Text text => AsNumber(text.Value),
        _ => null,
    };

    private static double? AsNumber(string label) =>
        double.TryParse(label, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) ? value : null;

    private static DateOnly? AsDay(string label) =>
        DateOnly.TryParseExact(label, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static void Collect(Expression expression, List<string> names, HashSet<string> seen)
    {
        switch (expression)
        {
            case Expression.And and:
                Collect(and.Left, names, seen);
                Collect(and.Right, names, seen);
                break;
            case Expression.Or or:
                Collect(or.Left, names, seen);
                Collect(or.Right, names, seen);
                break;
            case Expression.Not not:
                Collect(not.Inner, names, seen);
                break;
            case Expression.Compare { Name: var name }:
                Add(name);
                break;
            case Expression.In { Name: var name }:
                Add(name);
                break;
            case Expression.Answered { Name: var name }:
                Add(name);
                break;
        }

        void Add(string name)
        {
            if (seen.Add(name)) names.Add(name);
        }
    }
}
