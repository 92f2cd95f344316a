using Heed.Base.Sources;

namespace Heed.Listen.Imports.Maps;

/// <summary>The names a map gives its source. Words and labels the source has already stay where the map has none.</summary>
internal static class ImportSchema
{
    public static SourceSchema Of(ImportMap map, Source? known)
    {
        var schema = MapRules.Schema(map);
        return known is null ? schema : schema with { Fields = [.. schema.Fields.Select(f => Keep(f, known.Field(f.Name)))] };
    }

    private static SourceField Keep(SourceField field, SourceField? known) => known is null ? field : field with
    {
        Titles = field.Titles.Count > 0 ? field.Titles : known.Titles,
        Labels = field.Labels.Count > 0 ? field.Labels : known.Labels,
    };
}
