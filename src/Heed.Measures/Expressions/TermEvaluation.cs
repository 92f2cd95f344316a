namespace Heed.Measures.Expressions;

/// <summary>What a term comes to on one record; the README beside this file says how.</summary>
public static class TermEvaluation
{
    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10];

    /// <param name="term">The term.</param>
    /// <param name="values">A name's value.</param>
    public static Value Evaluate(this Term term, Func<string, Value> values) => term switch
    {
        Term.Literal literal => Value.Of(literal.Value),
        Term.Named name => values(name.Name),
        Term.Negated negated => negated.Inner.Evaluate(values).AsNumber() is { } number ? Value.Of(-number) : Value.None,
        Term.Arithmetic arithmetic => Arithmetic(arithmetic.Left.Evaluate(values).AsNumber(), arithmetic.Operator, arithmetic.Right.Evaluate(values).AsNumber()),
        Term.Either either => (either.If.Evaluate(values) ? either.Then : either.Else).Evaluate(values),
        Term.Condition condition => Value.Of(condition.Holds.Evaluate(values)),
        Term.Call call => Call(call.Function, [.. call.Arguments.Select(a => a.Evaluate(values))]),
        _ => throw new ArgumentException("unknown term " + term.GetType().Name, nameof(term)),
    };

    /// <summary>Whether a text holds another, whatever their case, or several labels hold one.</summary>
    public static bool Contains(Value whole, Value part)
    {
        if (whole is Value.Codes codes) return codes.Labels.Any(label => ValueComparison.Holds(new Value.Text(label), Comparison.Equal, part));
        return whole.AsText() is { } text && part.AsText() is { } sought && LowerCase.Of(text).Contains(LowerCase.Of(sought), StringComparison.Ordinal);
    }

    private static Value Arithmetic(double? left, ArithmeticOperator with, double? right)
    {
        if (left is not { } one || right is not { } other) return Value.None;
        return Value.Of(with switch
        {
            ArithmeticOperator.Plus => one + other,
            ArithmeticOperator.Minus => one - other,
            ArithmeticOperator.Times => one * other,
            _ => one / other,
        });
    }

    private static Value Call(Function function, IReadOnlyList<Value> values) => function switch
    {
        Function.Count => Value.Of(values[0] switch { Value.Codes codes => codes.Labels.Count, var other => other.IsAnswer ? 1 : 0 }),
        Function.Length => Value.Of(values[0].AsText()?.Length ?? 0),
        Function.Sum => OfNumbers(values, numbers => numbers.Aggregate((a, b) => a + b)),
        Function.Min => OfNumbers(values, numbers => numbers.Min()),
        Function.Max => OfNumbers(values, numbers => numbers.Max()),
        Function.Mean => OfNumbers(values, numbers => numbers.Aggregate((a, b) => a + b) / numbers.Count),
        Function.Round => Round(values[0].AsNumber(), values.Count == 1 ? 0 : values[1].AsNumber()),
        Function.Floor => values[0].AsNumber() is { } number ? Value.Of(Math.Floor(number)) : Value.None,
        Function.Coalesce => values.FirstOrDefault(v => v.IsAnswer) ?? Value.None,
        Function.Days => values[0].AsDay() is { } from && values[1].AsDay() is { } to ? Value.Of(to.DayNumber - from.DayNumber) : Value.None,
        Function.Year => OfDay(values[0], day => day.Year),
        Function.Month => OfDay(values[0], day => day.Month),
        Function.Weekday => OfDay(values[0], day => (((int)day.DayOfWeek + 6) % 7) + 1),
        Function.Lower => Value.Of(values[0].AsText() is { } text ? LowerCase.Of(text) : null),
        Function.Concat => Value.Of(string.Concat(values.Select(v => v.AsText()))),
        _ => throw new ArgumentException("unknown function " + function, nameof(function)),
    };

    private static Value OfNumbers(IReadOnlyList<Value> values, Func<List<double>, double> work)
    {
        List<double> numbers = [.. values.Select(v => v.AsNumber()).OfType<double>()];
        return numbers.Count == 0 ? Value.None : Value.Of(work(numbers));
    }

    private static Value OfDay(Value value, Func<DateOnly, int> part) => value.AsDay() is { } day ? Value.Of(part(day)) : Value.None;

    /// <summary>Halves go away from zero, as binary numbers stand: 1.005 is a little less than it looks.</summary>
    private static Value Round(double? value, double? digits)
    {
        if (value is not { } number || digits is not (>= 0 and <= 10) || digits != Math.Floor(digits.Value)) return Value.None;
        // Numbers this large have no fraction.
        if (Math.Abs(number) >= 9007199254740992) return Value.Of(number);
        var power = PowersOfTen[(int)digits.Value];
        var rounded = Math.Floor((Math.Abs(number) * power) + 0.5) / power;
        return Value.Of(number < 0 ? -rounded : rounded);
    }
}
