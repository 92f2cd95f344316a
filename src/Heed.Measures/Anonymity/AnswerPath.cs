using System.Globalization;

namespace Heed.Measures.Anonymity;

/// <summary>
/// The fixed way along which small groups become larger ones, from the whole down to where an answer stands: year, quarter, month, the units from
/// the top down, the unit itself, and then the columns in their order. Going up one step gives up what that step tells apart, columns first.
/// </summary>
public static class AnswerPath
{
    private const int TimeSteps = 3;

    /// <summary>Columns beyond these are told apart only where all answers of a group agree.</summary>
    public const int MostColumns = 4;

    public static IReadOnlyList<string> Of(GroupLabel label, IEnumerable<string> columns) =>
    [
        .. Time(label.FirstMonth),
        .. label.Unit.Path.Select(code => "u:" + code),
        "u.",
        .. columns.Take(MostColumns).Select(name => label.Values.TryGetValue(name, out var value) ? $"c:{name}={value}" : $"c:{name}"),
    ];

    /// <summary>Whether the stretch of time a step belongs to is over, so that nothing is waited for any more.</summary>
    /// <param name="path">At least one step.</param>
    /// <param name="now">The running month.</param>
    public static bool IsOver(IReadOnlyList<string> path, int now)
    {
        var running = Time(now);
        var depth = Math.Min(path.Count, TimeSteps);
        return string.CompareOrdinal(path[depth - 1], running[depth - 1]) < 0;
    }

    /// <summary>How many times what is shown of a node must wait below it before it is shown with less detail: more where a unit would be lost.</summary>
    public static int Patience(IReadOnlyList<string> path) => path.Count > 0 && (path[^1] == "u." || path[^1].StartsWith("c:", StringComparison.Ordinal)) ? 1 : 2;

    private static string[] Time(int month)
    {
        var (year, of) = (month / 12, month % 12);
        return
        [
            year.ToString("D4", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{(of / 3) + 1}"),
            string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{of + 1:D2}"),
        ];
    }
}
