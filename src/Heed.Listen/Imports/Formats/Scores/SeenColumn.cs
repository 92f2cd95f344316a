using System.Globalization;

namespace Heed.Listen.Imports.Formats.Scores;

/// <summary>What was answered in one column, to tell what kind of question it is of.</summary>
/// <param name="option">What stands under the question.</param>
internal sealed class SeenColumn(string option)
{
    private const int MostLabels = 60;
    private const int LongestLabel = 120;
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private bool _tooMany;

    public string Option => option;

    public int Answers { get; private set; }

    /// <summary>Whether every answer repeats what stands in the header: a tick.</summary>
    public bool IsTick { get; private set; } = true;

    public bool AllNumbers { get; private set; } = true;

    public bool AllWhole { get; private set; } = true;

    /// <summary>Whether every answer holds one number of 0 to 10, with or without words.</summary>
    public bool AllPoints { get; private set; } = true;

    public double Min { get; private set; } = double.MaxValue;

    public double Max { get; private set; } = double.MinValue;

    public bool IsOpen => option.StartsWith("Open-Ended", StringComparison.OrdinalIgnoreCase);

    public bool IsOther => option.StartsWith("Other (", StringComparison.OrdinalIgnoreCase) || option.Equals("Comments", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether answers are few and short, as choices are.</summary>
    public bool IsChoice => !_tooMany && (_labels.Count <= 12 || Answers > _labels.Count * 2);

    public static bool IsWhole(string option) => option is "Response" or "" || option.StartsWith("Open-Ended", StringComparison.OrdinalIgnoreCase);

    public void See(string cell)
    {
        if (cell.Length == 0) return;
        Answers++;
        IsTick &= cell == option;
        AllPoints &= Point(cell) is not null;
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            AllWhole &= Math.Floor(number) == number;
            (Min, Max) = (Math.Min(Min, number), Math.Max(Max, number));
        }
        else
        {
            AllNumbers = false;
        }

        if (_labels.Count < MostLabels && cell.Length <= LongestLabel) _labels.Add(cell);
        else if (!_labels.Contains(cell)) _tooMany = true;
    }

    /// <summary>The only number of 0 to 10 in a text such as "10 - extremely likely"; null where there is none or more.</summary>
    public static string? Point(string cell)
    {
        var numbers = string.Concat(cell.Select(c => char.IsAsciiDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return numbers is [{ Length: <= 2 } one] && int.Parse(one, CultureInfo.InvariantCulture) <= 10 ? one.TrimStart('0').PadLeft(1, '0') : null;
    }
}
