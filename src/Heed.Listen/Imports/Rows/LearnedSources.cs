using Heed.Base.Results;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Listen.Imports.Maps;
using Heed.Measures.Fields;

namespace Heed.Listen.Imports.Rows;

/// <summary>
/// What the signals of a file say about their sources: names nobody declared get the type of the first value heard, and a later line that
/// disagrees is wrong. So nothing can fail once storing has begun.
/// </summary>
internal sealed class LearnedSources(IReadOnlyDictionary<string, Source> known, ImportMap? map)
{
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string Name), (int Row, string What)> _names = [];

    public IReadOnlyList<RegisterSource.Input> Inputs =>
    [
        .. _sources.Values.Select(s => new RegisterSource.Input(s.Key, s.Kind, map?.Title, s.Mode, new SourceSchema { Fields = s.Fields, Attributes = s.Attributes, Texts = s.Texts })),
    ];

    public IReadOnlyList<ProblemPlace> Check(Signal signal, int row, DateTimeOffset now)
    {
        if (SourceRules.RejectKey(signal.Source) is { } rule) return [new("source", $"\"{RejectText.Shorten(signal.Source)}\" {rule}")];
        var source = Find(signal);
        var places = SignalRules.Check(signal, source, now);
        if (source.Mode == Mode.Anonymous && signal.Customer is not null) places = [.. places, new("customer", $"must be left out: source \"{source.Key}\" is anonymous")];
        if (places.Count > 0) return places;
        return Learn(signal, source, row);
    }

    private Source Find(Signal signal)
    {
        if (_sources.TryGetValue(signal.Source, out var source)) return source;
        var from = known.GetValueOrDefault(signal.Source);
        // A copy to learn on: what is known is shared, and learning is not storing.
        source = Source.Create(WorkspaceId.None, signal.Source, from?.Kind ?? signal.Kind, signal.Source, from?.Mode ?? map?.Mode ?? Mode.Identified, signal.ReceivedAt);
        if (from is not null)
        {
            source.Widen(new SourceSchema { Fields = from.Fields, Attributes = from.Attributes, Texts = from.Texts });
            foreach (var field in from.Fields) _names[(signal.Source, field.Name)] = (0, "a value");
            foreach (var name in from.Attributes) _names[(signal.Source, name)] = (0, "an attribute");
            foreach (var name in from.Texts) _names[(signal.Source, name)] = (0, "a text");
        }

        return _sources[signal.Source] = source;
    }

    private IReadOnlyList<ProblemPlace> Learn(Signal signal, Source source, int row)
    {
        List<ProblemPlace> places = [];
        foreach (var (name, value) in signal.Values)
        {
            if (value is FieldValue.NotApplicable) continue;
            if (IsNew(signal.Source, name, "a value", "values", row, places)) source.Widen(new SourceSchema { Fields = [SourceField.Of(name, TypeOf(value))] });
        }

        foreach (var name in signal.Attributes.Keys)
        {
            if (IsNew(signal.Source, name, "an attribute", "attributes", row, places)) source.Widen(new SourceSchema { Attributes = [name] });
        }

        foreach (var name in signal.Texts.Keys)
        {
            if (IsNew(signal.Source, name, "a text", "texts", row, places)) source.Widen(new SourceSchema { Texts = [name] });
        }

        return places;
    }

    private bool IsNew(string source, string name, string what, string part, int row, List<ProblemPlace> places)
    {
        if (_names.TryAdd((source, name), (row, what))) return true;
        var (first, before) = _names[(source, name)];
        if (before != what) places.Add(new($"{part}.{name}", $"is {before} {(first == 0 ? $"of source \"{source}\"" : $"in row {first}")} and can't be {what} too"));
        return false;
    }

    private static FieldType TypeOf(FieldValue value) => value switch
    {
        FieldValue.Number => FieldType.Number,
        FieldValue.Codes => FieldType.Multi,
        _ => FieldType.Code,
    };
}
