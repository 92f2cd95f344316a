using System.Globalization;
using Heed.Measures.Fields;

namespace Heed.Measures.Expressions;

/// <summary>What a name stands for, or what a term comes to.</summary>
public abstract record Value
{
    private Value() { }

    /// <summary>Finite.</summary>
    public sealed record Number(double Amount) : Value;

    /// <summary>One label, or words.</summary>
    public sealed record Text(string Label) : Value;

    public sealed record Day(DateOnly Date) : Value;

    public sealed record Truth(bool Holds) : Value;

    /// <summary>Several labels, none twice; at least one.</summary>
    public sealed record Codes(IReadOnlyList<string> Labels) : Value
    {
        public bool Equals(Codes? other) => other is not null && Labels.SequenceEqual(other.Labels, StringComparer.Ordinal);

        public override int GetHashCode() => Labels.Aggregate(Labels.Count, (hash, label) => HashCode.Combine(hash, label));
    }

    /// <summary>Nothing was said, or nothing can be worked out.</summary>
    public sealed record Missing : Value;

    /// <summary>Asked and answered, but with no value.</summary>
    public sealed record NotApplicable : Value;

    /// <summary>What someone wrote in their own words, or null where only that is known. It is answered, can be searched and measured, and compares with nothing.</summary>
    public sealed record Words(string? Written) : Value;

    public static Value None { get; } = new Missing();

    public static Value Inapplicable { get; } = new NotApplicable();

    /// <summary>A number; missing where it is not finite.</summary>
    public static Value Of(double number) => double.IsFinite(number) ? new Number(number + 0.0) : None;

    /// <summary>A text; missing where it is empty.</summary>
    public static Value Of(string? text) => string.IsNullOrEmpty(text) ? None : new Text(text);

    public static Value Of(DateOnly day) => new Day(day);

    public static Value Of(bool holds) => new Truth(holds);

    public static Value Of(IReadOnlyList<string> labels) => labels.Count == 0 ? None : new Codes(labels);

    public static Value Of(Constant constant) => constant switch
    {
        Constant.Number number => new Number(number.Value + 0.0),
        Constant.Text text => new Text(text.Value),
        Constant.Day day => new Day(day.Value),
        Constant.Truth truth => new Truth(truth.Value),
        _ => throw new ArgumentException("unknown constant " + constant.GetType().Name, nameof(constant)),
    };

    /// <summary>A value as it was heard; null is missing.</summary>
    public static Value Of(FieldValue? value) => value switch
    {
        FieldValue.Number number => Of(number.Value),
        FieldValue.Code code => new Text(code.Label),
        FieldValue.Codes codes => Of(codes.Labels),
        FieldValue.NotApplicable => Inapplicable,
        _ => None,
    };

    /// <summary>The number it is or reads as.</summary>
    public double? AsNumber() => this switch
    {
        Number number => number.Amount,
        Text text => ReadNumber(text.Label),
        _ => null,
    };

    /// <summary>The day it is or reads as.</summary>
    public DateOnly? AsDay() => this switch
    {
        Day day => day.Date,
        Text text => ReadDay(text.Label),
        _ => null,
    };

    /// <summary>As words; null where there are none to say.</summary>
    public string? AsText() => this switch
    {
        Number number => NumberText.Of(number.Amount),
        Text text => text.Label,
        Words words => words.Written,
        Day day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Truth truth => truth.Holds ? "yes" : "no",
        Codes codes => string.Join(", ", codes.Labels),
        _ => null,
    };

    /// <summary>Whether anything was said that is a value.</summary>
    public bool IsAnswer => this is not (Missing or NotApplicable);

    internal static double? ReadNumber(string label) =>
        double.TryParse(label, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) && !label.Contains('\0', StringComparison.Ordinal) ? value : null;

    internal static DateOnly? ReadDay(string label) =>
        DateOnly.TryParseExact(label, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
