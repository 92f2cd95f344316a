using System.Globalization;
using Heed.Facts.Queries;

namespace Heed.Web.Signals;

/// <summary>A place in a list of signals, as it stands in an address.</summary>
public static class SignalCursor
{
    public static string Write(FactRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.At}.{row.Seq}");

    /// <summary>False where the text is none; an empty one is the beginning.</summary>
    public static bool TryRead(string? text, out FactRow? row)
    {
        row = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (text.Split('.') is not [var at, var seq]) return false;
        if (!long.TryParse(at, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var time) || !long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var place)) return false;
        row = new(time, place);
        return true;
    }
}
