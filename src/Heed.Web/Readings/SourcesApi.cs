using Heed.Base.Sources;
using Heed.Web.Api;

namespace Heed.Web.Readings;

public static class SourcesApi
{
    public sealed record SourceView(string Key, string Kind, string Title, string Mode, IReadOnlyList<SourceField> Fields, IReadOnlyList<string> Attributes, IReadOnlyList<string> Texts);

    public static async Task<IReadOnlyList<SourceView>> List(Caller caller, SourceCatalogue catalogue, CancellationToken cancel) =>
    [
        .. (await catalogue.AllAsync(caller.Workspace.Id, cancel))
            .Select(s => new SourceView(s.Key, s.Kind, s.Title, s.Mode.ToString().ToLowerInvariant(), s.Fields, s.Attributes, s.Texts)),
    ];
}
