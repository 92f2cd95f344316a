using System.Globalization;
using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Readings.Exports.Spss;

/// <summary>A field of one of several declared labels, as numbers with words: the labels themselves where they are whole numbers, else 1, 2, 3 in the order declared.</summary>
internal sealed class SavCodeColumn(SourceField field, string name, string label, IReadOnlyDictionary<string, string> labels) : SavColumn
{
    // Answers may hold labels a source has since been declared without.
    private readonly List<string> _others = [];

    public override void Look(Signal signal)
    {
        if (signal.Values.GetValueOrDefault(field.Name) is FieldValue.Code code && !labels.ContainsKey(code.Label) && !_others.Contains(code.Label, StringComparer.Ordinal)) _others.Add(code.Label);
    }

    public override IReadOnlyList<SavVariable> Variables(SavNames names)
    {
        var numbers = SavCodes.Numbers([.. labels.Keys, .. _others]);
        var missing = MissingBelow(numbers.Count == 0 ? null : numbers.Values.Min());
        return
        [
            new(names.Make(name), label)
            {
                Missing = missing,
                ValueLabels = [.. numbers.OrderBy(n => n.Value).Select(n => (n.Value, labels.GetValueOrDefault(n.Key, n.Key))), MissingLabel(missing)],
                Number = signal => signal.Values.GetValueOrDefault(field.Name) switch
                {
                    FieldValue.Code code => numbers.TryGetValue(code.Label, out var number) ? number : null,
                    FieldValue.NotApplicable => missing,
                    _ => null,
                },
            },
        ];
    }
}

internal static class SavCodes
{
    /// <summary>A number for each label.</summary>
    public static IReadOnlyDictionary<string, double> Numbers(IReadOnlyList<string> labels)
    {
        var whole = labels.ToDictionary(l => l, l => int.TryParse(l, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? (double)number : double.NaN, StringComparer.Ordinal);
        var asTheyAre = whole.Values.All(double.IsFinite) && whole.Values.Distinct().Count() == whole.Count;
        return asTheyAre ? whole : labels.Select((l, i) => (l, i)).ToDictionary(l => l.l, l => l.i + 1.0, StringComparer.Ordinal);
    }
}
