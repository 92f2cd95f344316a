namespace Heed.Measures.Fields;

/// <summary>Counts single values, as a store of columns would count their rows. At n = 0 it is <see cref="Tally.Empty"/>.</summary>
public static class TallyOf
{
    /// <param name="values">A value a row; null where the row has none.</param>
    public static Tally Values(IEnumerable<FieldValue?> values)
    {
        long rows = 0, inapplicable = 0, coded = 0;
        var moments = default(Moments);
        var whole = true;
        SortedDictionary<int, long> histogram = [];
        SortedDictionary<string, long> codes = new(StringComparer.Ordinal);
        foreach (var value in values)
        {
            rows++;
            switch (value)
            {
                case FieldValue.Number { Value: var number }:
                    moments = moments.Add(number);
                    if (number is >= short.MinValue and <= short.MaxValue && Math.Floor(number) == number) histogram[(int)number] = histogram.GetValueOrDefault((int)number) + 1;
                    else whole = false;
                    break;
                case FieldValue.Code { Label: var label }:
                    coded++;
                    codes[label] = codes.GetValueOrDefault(label) + 1;
                    break;
                case FieldValue.Codes { Labels: { Count: > 0 } labels }:
                    coded++;
                    foreach (var one in labels) codes[one] = codes.GetValueOrDefault(one) + 1;
                    break;
                case FieldValue.NotApplicable:
                    inapplicable++;
                    break;
            }
        }

        return new() { Rows = rows, NotApplicable = inapplicable, Histogram = whole ? histogram : [], Moments = moments, Codes = codes, CodedRows = coded };
    }
}
