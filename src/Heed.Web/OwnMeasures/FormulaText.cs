using System.Globalization;
using Heed.Measures.Scores.Own;
using Heed.Readings.Own;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.OwnMeasures;

/// <summary>What a measure someone defined counts, in words.</summary>
public static class FormulaText
{
    public static string Of(IStringLocalizer<Texts> text, MeasureDefinition definition)
    {
        var counts = definition.Kind switch
        {
            OwnKind.Share => text["Formula_Share", List(definition.Count), Field(text, definition)],
            OwnKind.Net => text["Formula_Net", List(definition.Count), List(definition.Against), Field(text, definition)],
            OwnKind.Mean when definition.Map.Count > 0 => text["Formula_Mapped", Field(text, definition), string.Join(", ", definition.Map.Select(pair => $"{pair.Key} → {Number(pair.Value)}"))],
            OwnKind.Mean => text["Formula_Mean", Field(text, definition)],
            _ => text["Formula_Index", string.Join(", ", definition.Items.Select(item => $"{item.Field} ({Number(item.Weight)})"))],
        };
        return definition.Filter is { Length: > 0 } filter ? $"{counts.Value} {text["Formula_Filter", filter]}" : counts.Value;
    }

    private static string Field(IStringLocalizer<Texts> text, MeasureDefinition definition) =>
        definition.Field is { } field ? $"“{field}”" : text["Formula_AnyField", definition.FieldType ?? ""];

    private static string List(IEnumerable<string> answers) => string.Join(", ", answers);

    private static string Number(double number) => number.ToString("0.####", CultureInfo.CurrentCulture);
}
