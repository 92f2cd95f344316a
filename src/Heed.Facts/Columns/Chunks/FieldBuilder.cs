using Heed.Measures.Fields;

namespace Heed.Facts.Columns.Chunks;

/// <summary>Collects a field's answers, rows in order, and, once all are known, picks the forms that hold them in the least room.</summary>
internal sealed class FieldBuilder(int rows)
{
    private readonly List<int> notApplicable = [];
    private double[]? numbers;
    private LabelBuilder? labels;
    private ManyBuilder? many;
    private bool whole = true;
    private double lowest = double.PositiveInfinity;
    private double highest = double.NegativeInfinity;

    public void Add(int row, FieldValue value)
    {
        switch (value)
        {
            case FieldValue.Number { Value: var number }:
                if (numbers is null) Array.Fill(numbers = new double[rows], DoubleColumn.Missing);
                numbers[row] = number;
                whole &= Math.Floor(number) == number;
                lowest = Math.Min(lowest, number);
                highest = Math.Max(highest, number);
                break;
            case FieldValue.Code code:
                (labels ??= new(rows)).Set(row, code.Label);
                break;
            case FieldValue.Codes codes:
                (many ??= new(rows)).Set(row, codes.Labels);
                break;
            default:
                notApplicable.Add(row);
                break;
        }
    }

    public void AddTo(Dictionary<ColumnKey, Column> columns, string name)
    {
        // "Not applicable" is kept once, in the first form there is.
        if (numbers is not null)
        {
            var small = whole && highest - lowest <= ushort.MaxValue - CodeArray.FirstValue && Math.Abs(lowest) < 1L << 52;
            columns[new(ColumnRole.Field, name, small ? ColumnForm.NumberCodes : ColumnForm.Doubles)] = small ? SmallNumbers(numbers) : Doubles(numbers);
        }

        if (labels is not null || (numbers is null && many is null))
        {
            labels ??= new(rows);
            if (numbers is null) notApplicable.ForEach(labels.SetNotApplicable);
            columns[new(ColumnRole.Field, name, ColumnForm.LabelCodes)] = labels.Build();
        }

        if (many is null) return;
        if (numbers is null && labels is null) notApplicable.ForEach(many.SetNotApplicable);
        columns[new(ColumnRole.Field, name, ColumnForm.ManyLabels)] = many.Build();
    }

    private NumberCodes SmallNumbers(double[] given)
    {
        var codes = new int[rows];
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = double.IsNaN(given[row]) ? CodeArray.Missing : (int)(given[row] - lowest) + CodeArray.FirstValue;
        }

        foreach (var row in notApplicable) codes[row] = CodeArray.NotApplicable;
        return new(CodeArray.Pack(codes), lowest, (int)(highest - lowest) + CodeArray.FirstValue + 1);
    }

    private DoubleColumn Doubles(double[] given)
    {
        foreach (var row in notApplicable) given[row] = DoubleColumn.NotApplicable;
        return new(given);
    }
}
