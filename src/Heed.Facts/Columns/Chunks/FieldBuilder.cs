using Heed.Measures.Fields;

namespace Heed.Facts.Columns.Chunks;

/// <summary>Collects a field's answers and, once all are known, picks the forms that hold them in the least room.</summary>
internal sealed class FieldBuilder(int rows)
{
    private readonly FieldValue?[] values = new FieldValue?[rows];
    private bool anyNumber;
    private bool anyLabel;
    private bool anyMany;
    private bool whole = true;
    private double lowest = double.PositiveInfinity;
    private double highest = double.NegativeInfinity;

    public void Add(int row, FieldValue value)
    {
        values[row] = value;
        switch (value)
        {
            case FieldValue.Number { Value: var number }:
                anyNumber = true;
                whole &= Math.Floor(number) == number;
                lowest = Math.Min(lowest, number);
                highest = Math.Max(highest, number);
                break;
            case FieldValue.Code:
                anyLabel = true;
                break;
            case FieldValue.Codes:
                anyMany = true;
                break;
        }
    }

    public void AddTo(Dictionary<ColumnKey, Column> columns, string name)
    {
        // "Not applicable" is kept once, in the first form there is.
        if (anyNumber)
        {
            var small = whole && highest - lowest <= ushort.MaxValue - CodeArray.FirstValue && Math.Abs(lowest) < 1L << 52;
            columns[new(ColumnRole.Field, name, small ? ColumnForm.NumberCodes : ColumnForm.Doubles)] = small ? SmallNumbers() : Doubles();
        }

        if (anyLabel || !(anyNumber || anyMany)) columns[new(ColumnRole.Field, name, ColumnForm.LabelCodes)] = Labels(!anyNumber);
        if (anyMany) columns[new(ColumnRole.Field, name, ColumnForm.ManyLabels)] = Many(!anyNumber && !anyLabel);
    }

    private NumberCodes SmallNumbers()
    {
        var codes = new int[values.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = values[row] switch
            {
                FieldValue.Number number => (int)(number.Value - lowest) + CodeArray.FirstValue,
                FieldValue.NotApplicable => CodeArray.NotApplicable,
                _ => CodeArray.Missing,
            };
        }

        var cardinality = (int)(highest - lowest) + CodeArray.FirstValue + 1;
        return new(CodeArray.Pack(codes, cardinality), lowest, cardinality);
    }

    private DoubleColumn Doubles() => new([.. values.Select(value => value switch
    {
        FieldValue.Number number => number.Value,
        FieldValue.NotApplicable => DoubleColumn.NotApplicable,
        _ => DoubleColumn.Missing,
    })]);

    private LabelCodes Labels(bool withNotApplicable)
    {
        var labels = new LabelBuilder(values.Length);
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] is FieldValue.Code code) labels.Set(row, code.Label);
            else if (withNotApplicable && values[row] is FieldValue.NotApplicable) labels.SetNotApplicable(row);
        }

        return labels.Build();
    }

    private ManyLabels Many(bool withNotApplicable)
    {
        var many = new ManyBuilder(values.Length);
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] is FieldValue.Codes codes) many.Set(row, codes.Labels);
            else if (withNotApplicable && values[row] is FieldValue.NotApplicable) many.SetNotApplicable(row);
        }

        return many.Build();
    }
}
