using System.Globalization;

namespace Heed.Measures.Fields;

/// <summary>
/// The type of a field: its kind and the ends of its scale, written as one word: <c>nps</c>, <c>csat3</c>…<c>csat10</c>, <c>effort5</c>,
/// <c>agree5</c>, <c>agree7</c>, <c>ease7</c>, <c>rating</c> (with ends), <c>code</c>, <c>multi</c>, <c>yesno</c>, <c>number</c>,
/// <c>duration</c>, <c>money</c>, <c>date</c>.
/// </summary>
/// <param name="Kind">The family.</param>
/// <param name="Min">Smallest value allowed, or null where there is none.</param>
/// <param name="Max">Largest value allowed, or null where there is none.</param>
public readonly record struct FieldType(FieldKind Kind, double? Min = null, double? Max = null)
{
    public static FieldType Nps => new(FieldKind.Nps, 0, 10);
    public static FieldType Effort5 => new(FieldKind.Effort5, 1, 5);
    public static FieldType Agree5 => new(FieldKind.Agree5, 1, 5);
    public static FieldType Agree7 => new(FieldKind.Agree7, 1, 7);
    public static FieldType Ease7 => new(FieldKind.Ease7, 1, 7);
    public static FieldType Code => new(FieldKind.Code);
    public static FieldType Multi => new(FieldKind.Multi);
    public static FieldType YesNo => new(FieldKind.YesNo);
    public static FieldType Number => new(FieldKind.Number);
    public static FieldType Duration => new(FieldKind.Duration, 0);
    public static FieldType Money => new(FieldKind.Money);
    public static FieldType Date => new(FieldKind.Date);

    /// <summary>Satisfaction on <paramref name="points"/> points, 3 to 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 3 or more than 10 points.</exception>
    public static FieldType Csat(int points)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 3);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, 10);
        return new(FieldKind.Csat, 1, points);
    }

    /// <summary>A whole-number rating from <paramref name="min"/> to <paramref name="max"/>.</summary>
    public static FieldType Rating(int min, int max) => new(FieldKind.Rating, min, max);

    /// <summary>Whether values are whole numbers on a scale with two ends.</summary>
    public bool IsScale => Kind <= FieldKind.Rating;

    /// <summary>Whether values are numbers at all.</summary>
    public bool IsNumeric => IsScale || Kind is FieldKind.Number or FieldKind.Duration or FieldKind.Money;

    /// <summary>Whether values are labels.</summary>
    public bool IsCoded => !IsNumeric;

    /// <summary>Number of points of a scale; 0 for other kinds.</summary>
    public int Points => IsScale ? (int)(Max!.Value - Min!.Value) + 1 : 0;

    /// <summary>The one-word name, as maps and surveys write it.</summary>
    public string Name => Kind == FieldKind.Csat
        ? string.Create(CultureInfo.InvariantCulture, $"csat{Points}")
        : Kind.ToString().ToLowerInvariant();

    /// <summary>Reads a type's name; <c>rating</c> takes its ends from <paramref name="min"/> and <paramref name="max"/> (1 and 5 where not given).</summary>
    public static bool TryParse(string? name, double? min, double? max, out FieldType type)
    {
        FieldType? found = name switch
        {
            "nps" => Nps,
            "effort5" => Effort5,
            "agree5" => Agree5,
            "agree7" => Agree7,
            "ease7" => Ease7,
            "rating" => new(FieldKind.Rating, min ?? 1, max ?? 5),
            "code" => Code,
            "multi" => Multi,
            "yesno" => YesNo,
            "number" => new(FieldKind.Number, min, max),
            "duration" => new(FieldKind.Duration, min ?? 0, max),
            "money" => new(FieldKind.Money, min, max),
            "date" => Date,
            _ when name is not null && name.StartsWith("csat", StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var k)
                && k is >= 3 and <= 10 => Csat(k),
            _ => null,
        };
        type = found ?? default;
        return found is not null && (!type.IsScale || (type.Min < type.Max && IsWhole(type.Min) && IsWhole(type.Max)));
    }

    /// <summary>What is wrong with a number as a value of this type, as a sentence's end ("must be …"); null where nothing is.</summary>
    public string? Reject(double value)
    {
        if (!double.IsFinite(value)) return "must be a finite number";
        if (IsScale && !IsWhole(value)) return string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {Min} to {Max}");
        if (value < Min || value > Max)
        {
            return Min is { } low && Max is { } high
                ? string.Create(CultureInfo.InvariantCulture, $"must be from {low} to {high}")
                : string.Create(CultureInfo.InvariantCulture, $"must be at {(value < Min ? "least" : "most")} {(value < Min ? Min : Max)}");
        }

        return null;
    }

    private static bool IsWhole(double? value) => value is { } v && Math.Floor(v) == v;

    public override string ToString() => Name;
}
