using System.Globalization;
using Heed.Base.Results;
using Heed.Measures.Scores;

namespace Heed.Readings.Own;

/// <summary>The measures a workspace knows at one moment: those built in, and every version of its own.</summary>
public sealed class MeasureBook(IReadOnlyList<OwnMeasure> own)
{
    /// <summary>Of a workspace that defined none.</summary>
    public static MeasureBook BuiltIn { get; } = new([]);

    /// <summary>All that are offered: those built in, then one's own.</summary>
    public IReadOnlyList<AskedMeasure> Offered =>
    [
        .. MeasureCatalogue.All.Select(measure => new AskedMeasure(measure)),
        .. own.Where(m => m.RetiredAt is null).GroupBy(m => m.Id, StringComparer.Ordinal).Select(Newest).OrderBy(m => m.Name, StringComparer.CurrentCultureIgnoreCase).Select(Of),
    ];

    /// <summary>What people call a measure: a built-in one's id, one's own id or name, or <c>id@2</c> for an older version of it.</summary>
    public Result<AskedMeasure> Find(string asked)
    {
        if (MeasureCatalogue.Find(asked) is { } built) return new AskedMeasure(built);
        var (id, version) = Parts(asked);
        var found = own.Where(m => m.Id == id && (version is null || m.Version == version)).MaxBy(m => m.Version)
            ?? own.Where(m => m.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)).MaxBy(m => m.Version);
        return found is null
            ? ReadingsErrors.UnknownMeasure(asked, own.Where(m => m.RetiredAt is null).Select(m => m.Id).Distinct(StringComparer.Ordinal))
            : Of(found);
    }

    private static OwnMeasure Newest(IEnumerable<OwnMeasure> versions) => versions.MaxBy(m => m.Version)!;

    private static AskedMeasure Of(OwnMeasure own) => new(own.Definition.Measure(own.Id, own.Name, own.Version), own.Definition);

    private static (string Id, int? Version) Parts(string asked) =>
        asked.LastIndexOf('@') is var at and > 0 && int.TryParse(asked.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (asked[..at], version)
            : (asked, null);
}
