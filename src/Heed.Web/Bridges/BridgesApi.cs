using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Readings.Bridges;
using Heed.Web.Api;

namespace Heed.Web.Bridges;

public static class BridgesApi
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <param name="Source">Where the new words are asked.</param>
    /// <param name="Field">The field that goes on.</param>
    /// <param name="OldSource">Where the old words were asked.</param>
    /// <param name="OldField">The field that ended.</param>
    /// <param name="From">First day on which both were asked.</param>
    /// <param name="To">Last such day, itself included.</param>
    public sealed record BridgeView(string Source, string Field, string OldSource, string OldField, DateOnly From, DateOnly To)
    {
        public static BridgeView Of(SeriesBridge bridge) => new(bridge.Source, bridge.Field, bridge.OldSource, bridge.OldField, bridge.From, bridge.To);
    }

    /// <param name="OldField">The field that ended.</param>
    /// <param name="From">First day on which both were asked.</param>
    /// <param name="To">Last such day, itself included.</param>
    /// <param name="OldSource">Where the old words were asked; the same source where left out.</param>
    public sealed record BridgeBody(string OldField, DateOnly From, DateOnly To, string? OldSource = null);

    public static async Task<IReadOnlyList<BridgeView>> List(Caller caller, FindBridges find, CancellationToken cancel) =>
        [.. (await find.AllAsync(caller.Workspace.Id, cancel)).Select(BridgeView.Of)];

    public static async Task<IResult> Put(string source, string field, HttpRequest request, Caller caller, DeclareBridge declare, CancellationToken cancel)
    {
        BridgeBody body;
        try
        {
            body = await JsonSerializer.DeserializeAsync<BridgeBody>(request.Body, s_json, cancel) ?? throw new JsonException("must be a JSON object.");
        }
        catch (JsonException malformed)
        {
            return ApiErrors.BadJson(malformed).ToResult();
        }

        var declared = await declare.RunAsync(new(source, field, body.OldSource ?? source, body.OldField, body.From, body.To), caller.Actor, cancel);
        return declared.Failed(out var problem, out var bridge) ? problem.ToResult() : TypedResults.Ok(BridgeView.Of(bridge));
    }

    public static async Task<IResult> Delete(string source, string field, Caller caller, DeclareBridge declare, CancellationToken cancel) =>
        (await declare.RemoveAsync(source, field, caller.Actor, cancel)).Failed(out var problem) ? problem.ToResult() : TypedResults.NoContent();
}
