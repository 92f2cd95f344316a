using System.Globalization;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Measures.Scores.Own;

namespace Heed.Readings.Own;

/// <summary>A measure as a reading uses it, built in or someone's own, which may bring its field and its filter along.</summary>
/// <param name="Measure">The arithmetic.</param>
/// <param name="Definition">Of one's own; null for those built in.</param>
public sealed record AskedMeasure(Measure Measure, MeasureDefinition? Definition = null)
{
    /// <summary>Between the names of an index's fields where they stand for its one.</summary>
    public const char Together = '+';

    /// <summary>Its name with the version, by which the same numbers are read however the definition changes: <c>calm@2</c>; a built-in one's id.</summary>
    public string Exact => Definition is null ? Measure.Id : string.Create(CultureInfo.InvariantCulture, $"{Measure.Id}@{Measure.Version}");

    /// <summary>The fields put together; empty for all but an index.</summary>
    public IReadOnlyList<IndexItem> Items => Definition?.Items is { Count: > 0 } items && Definition.Kind == OwnKind.Index ? items : [];

    /// <summary>Whether it can be told of whole groups of answers alone, without who gave them or how much each was.</summary>
    public bool IsOfGroups => Items.Count == 0 && !Measure.IsOfCustomers && Measure.Needs(null) == NumberDetail.Moments;

    /// <summary>What it reads on these sources.</summary>
    public Result<FieldChoice> FieldOn(string? asked, IReadOnlyList<Source> sources)
    {
        if (Items.Count > 0) return Index(asked, sources);
        if (Definition?.Field is { } own && asked is not null && asked != own) return OwnMeasuresErrors.OnlyField(Measure.Id, own);
        if (Definition?.FieldType is { } type && asked is null)
        {
            List<FieldChoice> fitting = [.. FieldChoice.Candidates(Measure, sources).Where(c => c.Type.Name == type)];
            return fitting.Count switch
            {
                0 => ReadingsErrors.NoField(Measure.Id, sources.Select(s => s.Key)),
                1 => fitting[0],
                _ => ReadingsErrors.WhichField(Measure.Id, [.. fitting.Select(c => c.Name)]),
            };
        }

        if (FieldChoice.Make(Measure, asked ?? Definition?.Field, sources).Failed(out var problem, out var field)) return problem;
        return Definition?.FieldType is { } kind && field.Type.Name != kind ? OwnMeasuresErrors.OnlyField(Measure.Id, kind) : field;
    }

    /// <summary>What can be chosen on one source.</summary>
    public IEnumerable<FieldChoice> Choices(Source source)
    {
        if (Items.Count > 0) return Index(null, [source]) is { Ok: true, Value: var index } ? [index] : [];
        return source.Fields.Select(f => new FieldChoice(f.Name, f.FieldType()))
            .Where(f => (Definition?.Field is null || Definition.Field == f.Name) && (Definition?.FieldType is null || Definition.FieldType == f.Type.Name))
            .Where(f => Measure.Accepts(f.Type) && Measure.Refuse(new MeasureContext(f.Type)) is null);
    }

    private Result<FieldChoice> Index(string? asked, IReadOnlyList<Source> sources)
    {
        var name = string.Join(Together, Items.Select(item => item.Field));
        if (asked is not null && asked != name) return OwnMeasuresErrors.OnlyField(Measure.Id, name);
        foreach (var item in Items)
        {
            var types = sources.Select(s => s.Field(item.Field)?.FieldType()).Where(t => t is not null).Distinct().ToList();
            if (types.Count == 0) return ReadingsErrors.NoField(Measure.Id, sources.Select(s => s.Key));
            if (types.Count > 1 || types[0] is not { IsScale: true }) return ReadingsErrors.MixedTypes(item.Field);
        }

        return new FieldChoice(name, OwnIndex.Type);
    }
}
