using System.Globalization;
using Heed.Base.Results;
using Heed.Base.Workspaces;
using Heed.Measures.Scores;

namespace Heed.Readings.Own;

/// <summary>Finds a measure by what people call it: a built-in one's id, one's own id or name, or <c>id@2</c> for an older version of it.</summary>
public sealed class FindMeasure(MeasureShelf shelf)
{
    public async ValueTask<Result<AskedMeasure>> RunAsync(string asked, WorkspaceId workspace, CancellationToken cancel)
    {
        if (MeasureCatalogue.Find(asked) is { } built) return new AskedMeasure(built);
        var all = await shelf.AllAsync(workspace, cancel);
        var (id, version) = Parts(asked);
        var own = all.Where(m => m.Id == id && (version is null || m.Version == version)).MaxBy(m => m.Version)
            ?? all.Where(m => m.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)).MaxBy(m => m.Version);
        return own is null
            ? ReadingsErrors.UnknownMeasure(asked, all.Where(m => m.RetiredAt is null).Select(m => m.Id).Distinct(StringComparer.Ordinal))
            : Of(own);
    }

    /// <summary>All that are offered: those built in, then one's own.</summary>
    public async ValueTask<IReadOnlyList<AskedMeasure>> OfferedAsync(WorkspaceId workspace, CancellationToken cancel) =>
    [
        .. MeasureCatalogue.All.Select(measure => new AskedMeasure(measure)),
        .. (await shelf.NewestAsync(workspace, cancel)).Where(m => m.RetiredAt is null).Select(Of),
    ];

    private static AskedMeasure Of(OwnMeasure own) => new(own.Definition.Measure(own.Id, own.Name, own.Version), own.Definition);

    private static (string Id, int? Version) Parts(string asked) =>
        asked.LastIndexOf('@') is var at and > 0 && int.TryParse(asked.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (asked[..at], version)
            : (asked, null);
}
