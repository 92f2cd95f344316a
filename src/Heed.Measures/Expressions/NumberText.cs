using System.Globalization;

namespace Heed.Measures.Expressions;

/// <summary>Numbers in words, as browsers write them too: the fewest digits that read back as the same number, with an exponent from 1e21 and below 1e-6.</summary>
public static class NumberText
{
    public static string Of(double number)
    {
        if (number == 0) return "0";
        var (digits, exponent) = Shortest(Math.Abs(number));
        var sign = number < 0 ? "-" : "";
        return exponent switch
        {
            >= 21 or < -6 => sign + Scientific(digits, exponent),
            >= 0 when digits.Length <= exponent + 1 => sign + digits.PadRight(exponent + 1, '0'),
            >= 0 => $"{sign}{digits.AsSpan(0, exponent + 1)}.{digits.AsSpan(exponent + 1)}",
            _ => sign + "0." + new string('0', -exponent - 1) + digits,
        };
    }

    private static string Scientific(string digits, int exponent)
    {
        var fraction = digits.Length == 1 ? "" : string.Concat(".", digits.AsSpan(1));
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
    }

    /// <summary>The digits without zeros at either end, and the power of ten of the first.</summary>
    private static (string Digits, int Exponent) Shortest(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return (significant.TrimEnd('0'), exponent - (digits.Length - significant.Length));
    }
}
