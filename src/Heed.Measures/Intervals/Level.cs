using System.Globalization;

namespace Heed.Measures.Intervals;

/// <summary>A confidence level: a number between 0 and 1, both excluded. <c>default</c> is 0.95.</summary>
public readonly record struct Level
{
    private const double Usual = 0.95;

    // 0 stands for the usual level, so that default(Level) is valid and equal to new Level(0.95).
    private readonly double unusual;

    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1; see <see cref="TryCreate"/>.</exception>
    public Level(double value)
    {
        if (!IsLevel(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence level is between 0 and 1, both excluded.");
        unusual = value == Usual ? 0 : value;
    }

    public static Level Default => default;

    public double Value => unusual == 0 ? Usual : unusual;

    /// <summary>The chance of being wrong that the level leaves: 1 − level.</summary>
    public double Risk => 1 - Value;

    /// <summary>Makes a level of what a person wrote; false where it is none.</summary>
    public static bool TryCreate(double value, out Level level)
    {
        var valid = IsLevel(value);
        level = valid ? new Level(value) : default;
        return valid;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    private static bool IsLevel(double value) => value is > 0 and < 1;
}
