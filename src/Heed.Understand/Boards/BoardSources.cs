using Heed.Base.Sources;
using Heed.Base.Workspaces;

namespace Heed.Understand.Boards;

/// <summary>The sources there are, for checking tiles against them.</summary>
public sealed class BoardSources(IEnumerable<Source> sources)
{
    private readonly Dictionary<string, Source> _byKey = sources.ToDictionary(s => s.Key, StringComparer.Ordinal);

    public Source? Find(string key) => _byKey.GetValueOrDefault(key);

    internal static async Task<BoardSources> OfAsync(SourceCatalogue catalogue, Actor actor, CancellationToken cancel) => new(await catalogue.AllAsync(actor.Workspace, cancel));
}
