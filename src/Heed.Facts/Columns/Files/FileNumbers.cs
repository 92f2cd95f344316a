using System.Globalization;

namespace Heed.Facts.Columns.Files;

/// <summary>Names for new files. A number that was taken is never given again, also where what was to be written under it failed.</summary>
internal sealed class FileNumbers(long next)
{
    public long Next { get; private set; } = next;

    public string Take(string extension) => string.Create(CultureInfo.InvariantCulture, $"{Next++:D10}{extension}");

    /// <summary>Passes over a number that is in use.</summary>
    public void Pass(long number) => Next = Math.Max(Next, number + 1);
}
