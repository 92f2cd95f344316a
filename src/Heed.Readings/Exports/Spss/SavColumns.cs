using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Readings.Exports.Spss;

/// <summary>The columns of a source on their way to a system file.</summary>
internal sealed class SavColumns
{
    private readonly List<SavColumn> _columns;

    public SavColumns(Source source, TimeZoneInfo zone, string language)
    {
        var words = ExportWords.In(language);
        _columns =
        [
            new SavTextColumn("id", words.Id, s => s.Id.ToString()),
            new SavInstantColumn("at", $"{words.At} ({zone.Id})", zone),
            new SavTextColumn("kind", words.Kind, s => s.Kind),
            new SavTextColumn("unit", words.Unit, s => s.Unit),
            new SavTextColumn("customer", words.Customer, s => s.Customer),
            new SavTextColumn("touchpoint", words.Touchpoint, s => s.Touchpoint),
            new SavTextColumn("channel", words.Channel, s => s.Channel),
            new SavTextColumn("language", words.Language, s => s.Language),
        ];
        var names = new SignalColumns(source);
        for (var i = 0; i < names.Fields.Count; i++) _columns.Add(Of(names.Fields[i], names.NameOf(i), language));
        var at = SignalColumns.Own + names.Fields.Count;
        foreach (var attribute in names.Attributes) _columns.Add(new SavTextColumn(names.Names[at++], attribute, s => s.Attributes.GetValueOrDefault(attribute)));
        foreach (var text in names.Texts) _columns.Add(new SavTextColumn(names.Names[at++], text, s => s.Texts.GetValueOrDefault(text)));
        foreach (var column in _columns) column.NotApplicableLabel = words.NotApplicable;
    }

    public void Look(Signal signal)
    {
        foreach (var column in _columns) column.Look(signal);
    }

    /// <summary>The variables and sets, once all has been looked at.</summary>
    public (IReadOnlyList<SavVariable> Variables, IReadOnlyList<SavSet> Sets) Build()
    {
        var (names, setNames) = (new SavNames(), new SavNames());
        List<SavVariable> variables = [];
        List<SavSet> sets = [];
        foreach (var column in _columns)
        {
            var made = column.Variables(names);
            variables.AddRange(made);
            if (column.Set(made, setNames) is { } set) sets.Add(set);
        }

        return (variables, sets);
    }

    private static SavColumn Of(SourceField field, string name, string language)
    {
        var (title, labels) = (FieldWords.Title(field, language), FieldWords.Labels(field, language));
        return field.FieldType() switch
        {
            { IsNumeric: true } => new SavNumberColumn(field, name, title),
            { Kind: FieldKind.Multi } => new SavChoicesColumn(field, name, title, labels),
            { Kind: FieldKind.Date } => new SavDayColumn(field, name, title),
            { Kind: FieldKind.YesNo } => new SavCodeColumn(field, name, title, labels),
            _ when labels.Count > 0 => new SavCodeColumn(field, name, title, labels),
            _ => new SavTextColumn(name, title, s => s.Values.GetValueOrDefault(field.Name) switch { FieldValue.Code code => code.Label, FieldValue.NotApplicable => SignalTable.NotApplicable, _ => null }, mayNotApply: true),
        };
    }
}
