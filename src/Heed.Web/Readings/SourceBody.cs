using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Base.Results;
using Heed.Base.Sources;

namespace Heed.Web.Readings;

/// <summary>A source as a program declares it.</summary>
/// <param name="Kind">What its signals are: survey, review, contact …; fixed when the source is made, survey where left out.</param>
/// <param name="Title">What people call it; its key where left out.</param>
/// <param name="Mode">What respondents are told: identified, confidential or anonymous; fixed when the source is made, identified where left out.</param>
/// <param name="Fields">Its fields with their types.</param>
/// <param name="Attributes">What is known of who answers.</param>
/// <param name="Texts">What people write in their own words.</param>
public sealed record SourceBody(string? Kind, string? Title, string? Mode, IReadOnlyList<SourceField>? Fields, IReadOnlyList<string>? Attributes, IReadOnlyList<string>? Texts)
{
    private const int LongestKind = 40;
    private const int LongestTitle = 200;

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>What is to be registered under a key; the mode of a known source stays where the body says none.</summary>
    /// <exception cref="JsonException">No JSON, or not of this shape.</exception>
    public static async Task<Result<RegisterSource.Input>> ReadAsync(Stream body, string key, Source? known, CancellationToken cancel)
    {
        var read = await JsonSerializer.DeserializeAsync<SourceBody>(body, s_options, cancel) ?? throw new JsonException(null, "$", 0, 0);
        List<ProblemPlace> places = [.. read.Missing()];
        if (read.Kind is not (null or { Length: > 0 and <= LongestKind })) places.Add(new("kind", "must be 1–40 characters."));
        if (read.Title is not (null or { Length: > 0 and <= LongestTitle })) places.Add(new("title", "must be 1–200 characters."));
        var mode = known?.Mode ?? Heed.Base.Sources.Mode.Identified;
        if (read.Mode is { } told && !(told.All(char.IsAsciiLetter) && Enum.TryParse(told, true, out mode))) places.Add(new("mode", "must be identified, confidential or anonymous."));
        if (places.Count > 0) return SourcesErrors.BadSchema(key, places);
        return new RegisterSource.Input(key, read.Kind ?? "survey", read.Title, mode, new() { Fields = read.Fields ?? [], Attributes = read.Attributes ?? [], Texts = read.Texts ?? [] });
    }

    // The reader checks members, not what lists and dictionaries hold.
    private IEnumerable<ProblemPlace> Missing()
    {
        foreach (var (i, field) in (Fields ?? []).Index())
        {
            if (field is null) yield return new($"fields[{i}]", "must not be null.");
            else if (field.Titles.Values.Any(t => t is null)) yield return new($"fields[{i}].titles", "must not hold null.");
            else if (field.Labels.Values.Any(l => l is null || l.Values.Any(w => w is null))) yield return new($"fields[{i}].labels", "must not hold null.");
        }

        foreach (var (i, name) in (Attributes ?? []).Index().Where(a => a.Item is null)) yield return new($"attributes[{i}]", "must not be null.");
        foreach (var (i, name) in (Texts ?? []).Index().Where(t => t.Item is null)) yield return new($"texts[{i}]", "must not be null.");
    }
}
