using System.IO.Compression;

namespace Heed.Listen.Imports.Files;

/// <summary>Unpacks a workbook into nothing once before it is read, so that one made to burst is found by its real size, whatever it says of itself.</summary>
internal static class XlsxLimits
{
    private const int MostParts = 5_000;
    private const long LargestUnpacked = 1L << 30;
    private const long RatioCountsFrom = 16L << 20;
    private const int HighestRatio = 100;

    /// <summary>What is wrong with the file; null where it may be opened.</summary>
    public static string? Reject(string path, long largest = LargestUnpacked)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count > MostParts) return $"holds {zip.Entries.Count} parts; no workbook needs more than {MostParts}.";
            if (zip.GetEntry("[Content_Types].xml") is null) return "is a zip file, but no workbook.";
            var buffer = new byte[1 << 16];
            var (total, packed) = (0L, new FileInfo(path).Length);
            foreach (var part in zip.Entries)
            {
                using var stream = part.Open();
                for (int read; (read = stream.Read(buffer)) > 0;)
                {
                    total += read;
                    if (total > largest) return $"unpacks to more than {largest >> 20} MB: save it as CSV.";
                    if (total > RatioCountsFrom && total / packed > HighestRatio) return $"unpacks to more than {HighestRatio} times its size, as no honest workbook does: save it as CSV.";
                }
            }

            return null;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or NotSupportedException)
        {
            return "is a damaged workbook: open it in a spreadsheet program and save it again.";
        }
    }
}
