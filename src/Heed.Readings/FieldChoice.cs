using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Measures.Scores;

namespace Heed.Readings;

/// <summary>Which field a measure reads, and of what type it is.</summary>
public sealed record FieldChoice(string Name, FieldType Type)
{
    /// <summary>The field asked for, or the only one that fits: one named like the measure, else one of the measure's own kind, else a single one it accepts.</summary>
    public static Result<FieldChoice> Make(Measure measure, string? asked, IReadOnlyList<Source> sources)
    {
        if (asked is not null) return Named(asked, sources);
        var candidates = Candidates(measure, sources);
        if (candidates.Count == 0) return ReadingsErrors.NoField(measure.Id, sources.Select(s => s.Key));
        if (candidates.Find(c => c.Name == measure.Id) is { } same) return same;
        return candidates.Count == 1 ? candidates[0] : ReadingsErrors.WhichField(measure.Id, [.. candidates.Select(c => c.Name)]);
    }

    /// <summary>All fields of the sources that the measure is for.</summary>
    public static List<FieldChoice> Candidates(Measure measure, IReadOnlyList<Source> sources) =>
        [.. sources.SelectMany(s => s.Fields).Select(f => new FieldChoice(f.Name, f.FieldType())).Where(f => measure.Accepts(f.Type)).Distinct()];

    private static Result<FieldChoice> Named(string name, IReadOnlyList<Source> sources)
    {
        foreach (var source in sources)
        {
            if (source.Field(name) is null && sources.Count == 1) return ReadingsErrors.UnknownField(name, source.Key, source.Fields.Select(f => f.Name));
        }

        var types = sources.Select(s => s.Field(name)?.FieldType()).Where(t => t is not null).Select(t => t!.Value).Distinct().ToList();
        return types.Count switch
        {
            0 => ReadingsErrors.UnknownField(name, sources[0].Key, sources[0].Fields.Select(f => f.Name)),
            1 => new FieldChoice(name, types[0]),
            _ => ReadingsErrors.MixedTypes(name),
        };
    }
}
