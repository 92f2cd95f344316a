using Heed.Base.Results;
using Heed.Listen.Imports.Files;
using Heed.Listen.Imports.Rows;

namespace Heed.Listen.Imports;

/// <summary>The first reading: finds everything wrong, and writes the rows it is wrong with to the side file where there is one.</summary>
internal static class CheckRows
{
    /// <returns>Why the file can't be read to its end, or the side file not written; null where it was.</returns>
    public static Problem? Run(SignalRows rows, RowCount count, SignalFile file, string? side, CancellationToken cancel)
    {
        using var rejects = side is null ? null : new RejectsFile(side, file.Delimiter);
        while (rows.Read())
        {
            count.Count(rows, cancel);
            if (rejects is null || rows.Problems.Count == 0) continue;
            try
            {
                rows.WriteReject(rejects, string.Join("; ", rows.Problems.Select(p => p.Column is null ? p.Rule : $"{p.Column} {p.Rule}")));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return ImportsErrors.CannotWrite(side!, failure.Message);
            }
        }

        return rows.Unreadable is { } rule ? ImportsErrors.BadFile(file.Path, rows.Row, rule) : null;
    }
}
