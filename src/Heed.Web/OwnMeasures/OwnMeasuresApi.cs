using System.Text.Json;
using System.Text.Json.Serialization;
using Heed.Measures.Scores;
using Heed.Measures.Scores.Own;
using Heed.Readings.Own;
using Heed.Web.Api;

namespace Heed.Web.OwnMeasures;

public static class OwnMeasuresApi
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <param name="Id">What commands and addresses call it.</param>
    /// <param name="Name">What people call one's own; null for those built in.</param>
    /// <param name="Version">Rises when what it counts changes.</param>
    /// <param name="Own">Whether it was defined in this workspace.</param>
    /// <param name="Unit">Of its values on a scale.</param>
    /// <param name="Methods">Interval methods, the default first.</param>
    /// <param name="Retired">Whether it is offered no more.</param>
    /// <param name="Definition">What one's own counts.</param>
    public sealed record MeasureView(string Id, string? Name, int Version, bool Own, string Unit, IReadOnlyList<string> Methods, bool Retired, DefinitionView? Definition);

    /// <param name="Kind">share, mean, net or index.</param>
    /// <param name="Field">The field it reads; null where any of a kind will do, and for an index.</param>
    /// <param name="FieldType">The kind of field, such as csat5.</param>
    /// <param name="Count">For share and net: points or labels that count.</param>
    /// <param name="Against">For net: points or labels against.</param>
    /// <param name="Map">For mean: what each point or label counts.</param>
    /// <param name="Items">For index: fields with their weights.</param>
    /// <param name="Filter">Only signals that pass it count.</param>
    public sealed record DefinitionView(
        string Kind, string? Field, string? FieldType, IReadOnlyList<string> Count, IReadOnlyList<string> Against, IReadOnlyDictionary<string, double> Map, IReadOnlyList<IndexItem> Items, string? Filter);

    /// <summary>What a program sends: a name, and the parts of the definition its kind needs.</summary>
    public sealed record MeasureBody(
        string Name,
        OwnKind Kind,
        string? Field,
        string? FieldType,
        IReadOnlyList<string>? Count,
        IReadOnlyList<string>? Against,
        IReadOnlyDictionary<string, double>? Map,
        IReadOnlyList<IndexItem>? Items,
        string? Filter);

    public static async Task<IReadOnlyList<MeasureView>> List(Caller caller, MeasureShelf shelf, CancellationToken cancel) =>
    [
        .. MeasureCatalogue.All.Select(m => new MeasureView(m.Id, null, m.Version, false, m.Unit, m.Methods, false, null)),
        .. (await shelf.NewestAsync(caller.Workspace.Id, cancel)).Select(View),
    ];

    public static async Task<IResult> Put(string id, HttpRequest request, Caller caller, KeepMeasure keep, CancellationToken cancel)
    {
        MeasureBody body;
        try
        {
            body = await JsonSerializer.DeserializeAsync<MeasureBody>(request.Body, s_json, cancel) ?? throw new JsonException("must be a JSON object.");
        }
        catch (JsonException malformed)
        {
            return ApiErrors.BadJson(malformed).ToResult();
        }

        if (Holes(body) is { } hole) return ApiErrors.BadJson(hole, $"{hole} must not hold null.").ToResult();
        var definition = new MeasureDefinition
        {
            Kind = body.Kind,
            Field = body.Field,
            FieldType = body.FieldType,
            Count = body.Count ?? [],
            Against = body.Against ?? [],
            Map = body.Map ?? new Dictionary<string, double>(StringComparer.Ordinal),
            Items = body.Items ?? [],
            Filter = string.IsNullOrWhiteSpace(body.Filter) ? null : body.Filter,
        };
        if ((await keep.RunAsync(new(id, body.Name ?? "", definition), caller.Actor, cancel)).Failed(out var problem, out var kept)) return problem.ToResult();
        return kept.IsNew ? TypedResults.Created("/api/v1/measures", View(kept.Measure)) : TypedResults.Ok(View(kept.Measure));
    }

    // The reader checks members, not what lists hold.
    private static string? Holes(MeasureBody body) => body switch
    {
        _ when body.Count?.Any(c => c is null) == true => "count",
        _ when body.Against?.Any(c => c is null) == true => "against",
        _ when body.Items?.Any(i => i?.Field is null) == true => "items",
        _ => null,
    };

    private static MeasureView View(OwnMeasure own)
    {
        var (measure, d) = (own.Definition.Measure(own.Id, own.Name, own.Version), own.Definition);
        return new(
            own.Id, own.Name, own.Version, true, measure.Unit, measure.Methods, own.RetiredAt is not null,
            new(d.Kind.ToString().ToLowerInvariant(), d.Field, d.FieldType, d.Count, d.Against, d.Map, d.Items, d.Filter));
    }
}
