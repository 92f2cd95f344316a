using System.Text.Json;
using Heed.Base.Sources;
using Heed.Web.Api;

namespace Heed.Web.Readings;

public static class SourcesApi
{
    public sealed record SourceView(string Key, string Kind, string Title, string Mode, IReadOnlyList<SourceField> Fields, IReadOnlyList<string> Attributes, IReadOnlyList<string> Texts);

    public static async Task<IReadOnlyList<SourceView>> List(Caller caller, SourceCatalogue catalogue, CancellationToken cancel) =>
        [.. (await catalogue.AllAsync(caller.Workspace.Id, cancel)).Select(View)];

    /// <summary>Makes a source or widens it: fields not named stay, since what was heard can't be unheard, and a known field keeps its type.</summary>
    public static async Task<IResult> Declare(string key, HttpRequest request, Caller caller, RegisterSource register, SourceCatalogue catalogue, CancellationToken cancel)
    {
        try
        {
            var known = await catalogue.FindAgainAsync(caller.Workspace.Id, key, cancel);
            if ((await SourceBody.ReadAsync(request.Body, key, known, cancel)).Failed(out var problem, out var input)) return problem.ToResult();
            if ((await register.RunAsync(input, caller.Actor, cancel)).Failed(out problem, out var source)) return problem.ToResult();
            catalogue.Keep(source);
            return known is null ? TypedResults.Created("/api/v1/sources", View(source)) : TypedResults.Ok(View(source));
        }
        catch (JsonException malformed)
        {
            return ApiErrors.BadJson(malformed).ToResult();
        }
    }

    private static SourceView View(Source source) =>
        new(source.Key, source.Kind, source.Title, source.Mode.ToString().ToLowerInvariant(), source.Fields, source.Attributes, source.Texts);
}
