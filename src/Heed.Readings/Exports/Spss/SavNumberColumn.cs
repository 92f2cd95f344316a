using Heed.Base.Signals;
using Heed.Base.Sources;
using Heed.Measures.Fields;

namespace Heed.Readings.Exports.Spss;

/// <summary>A field of numbers.</summary>
internal sealed class SavNumberColumn(SourceField field, string name, string label) : SavColumn
{
    private readonly FieldType _type = field.FieldType();
    private double _least = double.PositiveInfinity;
    private bool _notApplicable;
    private bool _fractions;

    public override void Look(Signal signal)
    {
        switch (signal.Values.GetValueOrDefault(field.Name))
        {
            case FieldValue.Number number:
                _least = Math.Min(_least, number.Value);
                _fractions |= Math.Floor(number.Value) != number.Value;
                break;
            case FieldValue.NotApplicable:
                _notApplicable = true;
                break;
        }
    }

    public override IReadOnlyList<SavVariable> Variables(SavNames names)
    {
        // A scale always says what "not applicable" is; for other numbers only where it was said.
        double? missing = _type.IsScale || _notApplicable ? MissingBelow(_type.Min ?? (double.IsFinite(_least) ? _least : null)) : null;
        return
        [
            new(names.Make(name), label)
            {
                Format = SavFormat.Number(_fractions ? 12 : 8, _fractions ? 2 : 0),
                Level = _type.IsScale ? SavLevel.Ordinal : SavLevel.Scale,
                Missing = missing,
                ValueLabels = missing is { } value ? [MissingLabel(value)] : [],
                Number = signal => signal.Values.GetValueOrDefault(field.Name) switch
                {
                    FieldValue.Number number => number.Value,
                    FieldValue.NotApplicable => missing,
                    _ => null,
                },
            },
        ];
    }
}
