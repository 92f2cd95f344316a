using System.Text.RegularExpressions;
using Heed.Base.Results;
using Heed.Base.Sources;
using Heed.Facts;
using Heed.Measures.Expressions;
using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Measures.Scores.Own;

namespace Heed.Readings.Own;

/// <summary>What is wrong with a definition, seen beside what the workspace's sources have.</summary>
internal static partial class CheckMeasure
{
    private const int LongestName = 100;

    /// <summary>The first problem; null where there is none.</summary>
    public static Problem? Of(string id, string name, MeasureDefinition definition, IReadOnlyList<Source> sources, IReadOnlyList<OwnMeasure> others)
    {
        if (!Ids().IsMatch(id)) return OwnMeasuresErrors.BadId;
        if (MeasureCatalogue.Find(id) is not null) return OwnMeasuresErrors.BuiltIn(id);
        if (name.Length is 0 or > LongestName) return OwnMeasuresErrors.BadName;
        if (MeasureCatalogue.All.FirstOrDefault(m => m.Id.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } built) return OwnMeasuresErrors.NameTaken(name, built.Id);
        if (others.FirstOrDefault(m => m.Id != id && (m.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || m.Id == name)) is { } other) return OwnMeasuresErrors.NameTaken(name, other.Id);
        if (Counted(definition) is { } wrong) return wrong;
        if ((definition.Kind == OwnKind.Index ? Items(definition, sources) : Field(id, name, definition, sources)).Failed(out var problem, out var fitting)) return problem;
        return Filtered(definition, fitting);
    }

    private static Problem? Counted(MeasureDefinition definition)
    {
        if (definition.Kind is OwnKind.Share or OwnKind.Net && definition.Count.Count == 0) return OwnMeasuresErrors.NothingCounted;
        if (definition.Kind == OwnKind.Net && definition.Against.Count == 0) return OwnMeasuresErrors.NothingAgainst;
        if (definition.Kind == OwnKind.Net && definition.Count.Intersect(definition.Against, StringComparer.Ordinal).FirstOrDefault() is { } both) return OwnMeasuresErrors.Both(both);
        return definition.Map.FirstOrDefault(pair => !double.IsFinite(pair.Value)).Key is { } bad ? OwnMeasuresErrors.BadMap(bad) : null;
    }

    /// <summary>The sources it can be read on.</summary>
    private static Result<IReadOnlyList<Source>> Items(MeasureDefinition definition, IReadOnlyList<Source> sources)
    {
        var items = definition.Items;
        if (items.Count is < 2 or > OwnMeasuresErrors.MostItems) return OwnMeasuresErrors.Items(items.Count);
        if (items.CountBy(item => item.Field, StringComparer.Ordinal).FirstOrDefault(field => field.Value > 1).Key is { } twice) return OwnMeasuresErrors.ItemTwice(twice);
        foreach (var item in items)
        {
            var fields = sources.Select(s => s.Field(item.Field)).OfType<SourceField>().ToList();
            if (fields.Count == 0) return OwnMeasuresErrors.UnknownField("items", item.Field, sources.SelectMany(s => s.Fields).Select(f => f.Name));
            if (!fields.Exists(f => f.FieldType().IsScale)) return OwnMeasuresErrors.NotAScale(item.Field);
            if (!(item.Weight > 0) || !double.IsFinite(item.Weight)) return OwnMeasuresErrors.BadWeight(item.Field);
        }

        List<Source> fitting = [.. sources.Where(s => items.All(item => s.Field(item.Field)?.FieldType().IsScale == true))];
        return fitting.Count == 0 ? OwnMeasuresErrors.NotTogether : Result.Of<IReadOnlyList<Source>>(fitting);
    }

    private static Result<IReadOnlyList<Source>> Field(string id, string name, MeasureDefinition definition, IReadOnlyList<Source> sources)
    {
        if (definition.Field is null == definition.FieldType is null) return OwnMeasuresErrors.NoField;
        var measure = definition.Measure(id, name, 1);
        if (definition.FieldType is { } word)
        {
            if (!FieldType.TryParse(word, null, null, out var type)) return OwnMeasuresErrors.UnknownType(word);
            if (measure.Refuse(new MeasureContext(type)) is { } unfit) return OwnMeasuresErrors.Unfit(unfit.Said);
            return Result.Of<IReadOnlyList<Source>>([.. sources.Where(s => s.Fields.Exists(f => f.FieldType().Name == word))]);
        }

        List<Source> having = [.. sources.Where(s => s.Field(definition.Field!) is not null)];
        if (having.Count == 0) return OwnMeasuresErrors.UnknownField("field", definition.Field!, sources.SelectMany(s => s.Fields).Select(f => f.Name));
        var refusals = having.Select(s => measure.Refuse(new MeasureContext(s.Field(definition.Field!)!.FieldType()))).ToList();
        return refusals.TrueForAll(refusal => refusal is not null) ? OwnMeasuresErrors.Unfit(refusals[0]!.Said) : Result.Of<IReadOnlyList<Source>>(having);
    }

    private static Problem? Filtered(MeasureDefinition definition, IReadOnlyList<Source> sources)
    {
        if (Filter.Parse(definition.Filter, []).Failed(out var problem, out var filter))
            return problem with { Places = [.. problem.Places.Select(place => place with { Path = "filter" })] };
        if (filter.Condition is not { } condition || sources.Count == 0) return null;
        string[] known = [.. Dimensions.All, .. sources.SelectMany(s => s.Fields.Select(f => f.Name).Concat(s.Attributes).Concat(s.Texts))];
        return condition.Names().FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown ? OwnMeasuresErrors.UnknownInFilter(unknown, known) : null;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_-]{0,39}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Ids();
}
