using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Base.Results;

namespace Heed.Web.Api;

/// <summary>Reads a body of JSON as one of our shapes, nothing unknown and nothing twice.</summary>
public static class BodyJson
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false };

    public static async Task<Result<T>> ReadAsync<T>(Stream body, CancellationToken cancel) where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(body, s_json, cancel) is { } read ? Result.Of(read) : ApiErrors.BadJson("line 1", "it must be a JSON object.");
        }
        catch (JsonException malformed)
        {
            return ApiErrors.BadJson(malformed);
        }
    }
}
