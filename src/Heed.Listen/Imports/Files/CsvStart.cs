using System.Text;
using Heed.Listen.Imports.Maps;

namespace Heed.Listen.Imports.Files;

/// <summary>The first rows of a CSV file, to see what they are before it is read.</summary>
internal static class CsvStart
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string path, Encoding encoding, int most)
    {
        var opened = CsvRows.Open(path, encoding, new CsvOptions(), new TableHead([], []));
        if (opened.Failed(out _, out var rows)) return [];
        using (rows)
        {
            return rows.Rest(most);
        }
    }
}
