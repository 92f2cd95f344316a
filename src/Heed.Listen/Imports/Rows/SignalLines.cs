using System.Text.Json;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Listen.Imports.Files;

namespace Heed.Listen.Imports.Rows;

/// <summary>JSON lines that are signals in Heed's own form, as exports write them.</summary>
internal sealed class SignalLines(string path, RowSettings settings, LearnedSources sources) : SignalRows
{
    private readonly JsonLines _lines = new(path);
    private readonly ContentId _content = new();
    private readonly DateTimeOffset _day = settings.Day;

    public override int Row => _lines.Row;

    public override string? Unreadable => _lines.Unreadable;

    public override long Position => _lines.Position;

    public override IReadOnlyList<RegisterSource.Input> Sources => sources.Inputs;

    public override bool Read()
    {
        Problems.Clear();
        Signal = null;
        if (!_lines.Read()) return false;
        if (_lines.Broken is { } broken)
        {
            Reject("", broken);
            return true;
        }

        try
        {
            ReadSignal(_lines.Element);
        }
        catch (InvalidOperationException)
        {
            Reject("", "must be well-formed Unicode: half a surrogate pair is no text");
        }

        return true;
    }

    /// <summary>Whether the first line is a signal: it says its source or parts only signals have.</summary>
    public static bool IsOwn(string path)
    {
        using var lines = new JsonLines(path);
        if (!lines.Read() || lines.Broken is not null) return true;
        return new[] { "values", "texts", "attributes" }.Any(name => lines.Element.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object);
    }

    private void ReadSignal(JsonElement element)
    {
        var id = Text(element, "id");
        var ownId = id is not null && Guid.TryParse(id, out _);
        using var rest = NeedsRest(element) || (id is not null && !ownId) ? Rest(element) : null;
        var read = SignalJson.Read(rest?.RootElement ?? element, settings.Map?.Source, _day);
        if (read.Failed(out var problem))
        {
            foreach (var place in problem.Places) Reject(place.Path, place.Message.TrimEnd('.'));
            return;
        }

        NoTime = Text(element, "at") is null;
        var signal = read.Value with { ReceivedAt = settings.Now, Source = settings.Map?.Source ?? read.Value.Source };
        if (ownId) signal = signal with { Id = Guid.Parse(id!) };
        else signal = signal with { Id = MakeId(signal, id, NoTime) };
        foreach (var place in sources.Check(signal, Row, settings.Now)) Reject(place.Path, place.Message.TrimEnd('.'));
        if (Problems.Count == 0) Signal = signal;
    }

    private Guid MakeId(Signal signal, string? id, bool noTime)
    {
        if (id is not null)
        {
            var given = _content.Begin(signal.Source, "id").Add(id).End();
            SameIdAgain = settings.Occurrences.Next(given) > 1;
            return ContentId.Guid(given, 1);
        }

        var content = SignalContent.Of(_content, signal, noTime);
        return ContentId.Guid(content, settings.Occurrences.Next(content));
    }

    private static bool NeedsRest(JsonElement element) => element.TryGetProperty(RowReader.RowColumn, out _) || element.TryGetProperty(RowReader.ProblemColumn, out _);

    /// <summary>The object without what a side file says about it, and without an id that is no UUID.</summary>
    private static JsonDocument Rest(JsonElement element)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var member in element.EnumerateObject())
            {
                if (member.Name is not (RowReader.RowColumn or RowReader.ProblemColumn or "id")) member.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.ToArray());
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String ? part.GetString() : null;

    private void Reject(string place, string rule) => Problems.Add(new(Row, place.Length == 0 ? null : place, "", rule));

    public override void WriteReject(RejectsFile rejects, string problem) => rejects.WriteLine(_lines.Line.Span, Row, problem);

    public override void Dispose() => _lines.Dispose();
}
