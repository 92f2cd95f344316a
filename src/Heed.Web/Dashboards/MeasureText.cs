using System.Globalization;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Measures.Scores;
using Heed.Measures.Scores.Own;
using Heed.Readings;
using Heed.Readings.Own;
using Heed.Web.OwnMeasures;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Dashboards;

/// <summary>Measures, fields and columns by the names people know them by.</summary>
public static class MeasureText
{
    public static string Name(IStringLocalizer<Texts> text, Measure measure, Source source, FieldChoice field)
    {
        var name = Short(text, measure);
        // One's own name says it all, unless it can be read on several fields.
        if (measure is OwnIndex) return name;
        return measure.Id == field.Name ? name : $"{name}: {Field(source, field.Name)}";
    }

    /// <summary>A measure's name alone.</summary>
    public static string Short(IStringLocalizer<Texts> text, Measure measure) => measure.Title ?? text[$"Measure_{measure.Id}"].Value;

    /// <summary>What a measure counts; of one's own, the formula with its version.</summary>
    public static string Meaning(IStringLocalizer<Texts> text, Measure measure, MeasureDefinition? definition)
    {
        if (definition is not null) return $"{FormulaText.Of(text, definition)} ({text["Formula_Version", measure.Version]})";
        return text[$"Meaning_{measure.Id}"] is { ResourceNotFound: false } meaning ? meaning.Value : Short(text, measure);
    }

    /// <summary>A field's own words in the page's language, else in any, else its name.</summary>
    public static string Field(Source source, string name)
    {
        var titles = source.Field(name)?.Titles;
        if (titles is null || titles.Count == 0) return name;
        return titles.TryGetValue(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, out var title) || titles.TryGetValue("en", out title) ? title : titles.First().Value;
    }

    /// <summary>A column to group by: a system dimension, an attribute, or a field.</summary>
    public static string Column(IStringLocalizer<Texts> text, Source source, string name)
    {
        var known = text[$"Column_{name}"];
        if (!known.ResourceNotFound) return known.Value;
        return UnitLevels.LevelOf(name) is { } level ? text["Column_unit_Level", level] : Field(source, name);
    }

    /// <summary>One value of a column: a unit's name, a label's words, a language's own name; else as it is.</summary>
    public static string Value(IStringLocalizer<Texts> text, Source source, string column, string? value, IReadOnlyDictionary<string, string> units)
    {
        if (value is null) return text["Value_None"];
        if (column.StartsWith("unit", StringComparison.Ordinal)) return units.GetValueOrDefault(value, value);
        if (source.Field(column)?.Labels.GetValueOrDefault(value) is { Count: > 0 } words)
        {
            return words.TryGetValue(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, out var label) || words.TryGetValue("en", out label) ? label : words.First().Value;
        }

        var known = text[$"Value_{column}_{value}"];
        if (!known.ResourceNotFound) return known.Value;
        // A region is often both an attribute and a unit; people know it by the unit's name.
        return column == "region" ? units.GetValueOrDefault(value, value) : value;
    }

    /// <summary>The ends a score is drawn between; null where there are none.</summary>
    public static (double From, double To)? Scale(string unit) => unit switch
    {
        MeasureUnits.Points => (-100, 100),
        MeasureUnits.Percent => (0, 100),
        _ => null,
    };

    /// <summary>The least and most a measure can be on a field; null where there is no such end.</summary>
    public static (double? Least, double? Most) Range(string unit, FieldType field) => Scale(unit) is { } scale ? (scale.From, scale.To) : unit switch
    {
        MeasureUnits.ScalePoints => (field.Min, field.Max),
        MeasureUnits.Seconds => (0, null),
        _ => (null, null),
    };
}
