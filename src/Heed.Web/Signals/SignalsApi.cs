using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Readings;
using Heed.Web.Api;

namespace Heed.Web.Signals;

public static class SignalsApi
{
    private const int MostLines = 10_000;
    private const int LongestLine = 1_000_000;
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object, or one a line (<c>application/x-ndjson</c>); every line gets an answer of its own, in order.</summary>
    public static Task<IResult> Post(HttpRequest request, Caller caller, RecordSignals record, TimeProvider time, CancellationToken cancel) =>
        request.ContentType?.Contains("ndjson", StringComparison.OrdinalIgnoreCase) == true
            ? PostManyAsync(request, caller, record, time, cancel)
            : PostOneAsync(request, caller, record, time, cancel);

    public static async Task<IResult> List(string? source, string? where, string? cursor, string? limit, Caller caller, FindSignals find, CancellationToken cancel)
    {
        if (source is null) return ApiErrors.Parameter("source", "must be given.").ToResult();
        var most = 100;
        if (limit is { Length: > 0 } && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) && most is >= 1 and <= 1_000)) return ApiErrors.Parameter("limit", "must be a whole number from 1 to 1000.").ToResult();
        if (!SignalCursor.TryRead(cursor, out var after)) return ApiErrors.Parameter("cursor", "must be one that an answer gave.").ToResult();
        var found = await find.RunAsync(new([source], where, After: after, Limit: most), caller.Actor, cancel);
        if (found.Failed(out var problem, out var page)) return problem.ToResult();
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, s_options);
        json.WriteStartObject();
        json.WriteNumber("total", page.Total);
        json.WriteString("next", page.Next is { } next ? SignalCursor.Write(next) : null);
        json.WriteStartArray("signals");
        foreach (var logged in page.Signals) SignalJson.Write(json, logged.Signal);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return TypedResults.Bytes(buffer.WrittenMemory.ToArray(), "application/json");
    }

    public static async Task<IResult> Get(Guid id, Caller caller, SignalReader log, Heed.Base.Sources.SourceCatalogue catalogue, CancellationToken cancel)
    {
        if (await log.FindAsync(caller.Workspace.Id, id, cancel) is not { } logged) return SignalsErrors.NotFound(id).ToResult();
        var source = await catalogue.FindAsync(caller.Workspace.Id, logged.Signal.Source, cancel);
        if (source is null or { Mode: not Heed.Base.Sources.Mode.Identified }) return ReadingsErrors.OnlyGroups(logged.Signal.Source).ToResult();
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, s_options);
        SignalJson.Write(json, logged.Signal);
        json.Flush();
        return TypedResults.Bytes(buffer.WrittenMemory.ToArray(), "application/json");
    }

    private static async Task<IResult> PostOneAsync(HttpRequest request, Caller caller, RecordSignals record, TimeProvider time, CancellationToken cancel)
    {
        Result<Signal> read;
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancel);
            read = SignalJson.Read(document.RootElement, null, time.GetUtcNow());
        }
        catch (JsonException malformed)
        {
            return ApiErrors.BadJson(malformed).ToResult();
        }

        if (read.Failed(out var problem, out var signal)) return problem.ToResult();
        var stored = (await record.RunAsync([signal], caller.Actor, cancel))[0];
        if (stored.Failed(out problem, out var added)) return problem.ToResult();
        return added ? TypedResults.Created($"/api/v1/signals/{signal.Id}", new { id = signal.Id, added }) : TypedResults.Ok(new { id = signal.Id, added });
    }

    private static async Task<IResult> PostManyAsync(HttpRequest request, Caller caller, RecordSignals record, TimeProvider time, CancellationToken cancel)
    {
        List<Result<Signal>> lines = [];
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            if (line.Length > LongestLine) lines.Add(ApiErrors.BadJson($"line {lines.Count + 1}", $"A line has at most {LongestLine} characters."));
            else if (line.Length > 0) lines.Add(ReadLine(line, lines.Count + 1, time.GetUtcNow()));
            if (lines.Count > MostLines) return Problem.Invalid("too-many-lines", $"Send at most {MostLines} lines at a time.").ToResult();
        }

        var good = lines.FindAll(l => l.Ok).ConvertAll(l => l.Value);
        var stored = new Queue<Result<bool>>(await record.RunAsync(good, caller.Actor, cancel));
        var answers = lines.ConvertAll(line =>
        {
            if (line.Failed(out var problem, out var signal)) return (object)Refused(problem);
            return stored.Dequeue().Failed(out problem, out var added) ? Refused(problem) : new { id = signal.Id, added };
        });
        return TypedResults.Ok(new { answers });
    }

    private static Result<Signal> ReadLine(string line, int number, DateTimeOffset now)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return SignalJson.Read(document.RootElement, null, now);
        }
        catch (JsonException malformed)
        {
            return ApiErrors.BadJson(malformed, number);
        }
    }

    private static object Refused(Problem problem) => new { problem = problem.Code, detail = problem.Message, errors = problem.Places };
}
