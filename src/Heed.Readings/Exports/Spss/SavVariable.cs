using Heed.Base.Signals;

namespace Heed.Readings.Exports.Spss;

/// <summary>A variable of a system file.</summary>
/// <param name="Name">As people see it, made legal and unique.</param>
/// <param name="Label">The question in words.</param>
internal sealed record SavVariable(string Name, string Label)
{
    /// <summary>Bytes of a text; 0 for numbers.</summary>
    public int Width { get; init; }

    /// <summary>How numbers are printed.</summary>
    public SavFormat Format { get; init; } = SavFormat.Number(8, 0);

    public SavLevel Level { get; init; } = SavLevel.Nominal;

    /// <summary>Words for numbers.</summary>
    public IReadOnlyList<(double Value, string Label)> ValueLabels { get; init; } = [];

    /// <summary>The number that stands for "not applicable"; null where there is none.</summary>
    public double? Missing { get; init; }

    /// <summary>The text that stands for "not applicable"; null where there is none.</summary>
    public string? MissingText { get; init; }

    /// <summary>The number in a signal; null where it was skipped.</summary>
    public Func<Signal, double?>? Number { get; init; }

    /// <summary>The text in a signal.</summary>
    public Func<Signal, string?>? Text { get; init; }

    public bool IsText => Text is not null;
}

/// <summary>How a number is shown: the format's number in the file, columns, decimals.</summary>
internal readonly record struct SavFormat(int Type, int Columns, int Decimals)
{
    public static SavFormat Instant => new(22, 20, 0);

    public static SavFormat Day => new(39, 10, 0);

    public static SavFormat Number(int columns, int decimals) => new(5, columns, decimals);

    public static SavFormat Text(int columns) => new(1, columns, 0);

    public int Packed => (Type << 16) | (Columns << 8) | Decimals;
}

/// <summary>What may be reckoned with a variable.</summary>
internal enum SavLevel
{
    Nominal = 1,
    Ordinal = 2,
    Scale = 3,
}

/// <summary>Variables that are several answers to one question.</summary>
/// <param name="Name">Without the dollar sign before it.</param>
/// <param name="Label">The question in words.</param>
/// <param name="Variables">1 where chosen.</param>
internal sealed record SavSet(string Name, string Label, IReadOnlyList<SavVariable> Variables);
