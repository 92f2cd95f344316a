namespace Heed.Facts.Columns.Chunks;

/// <summary>Gives labels codes in the order they first appear.</summary>
internal sealed class LabelDictionary
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);

    public int Cardinality => codes.Count + CodeArray.FirstValue;

    public int CodeOf(string label)
    {
        if (!codes.TryGetValue(label, out var code)) codes.Add(label, code = Cardinality);
        return code;
    }

    public string[] Labels() => [.. codes.Keys];
}

/// <summary>Collects one label a row.</summary>
internal sealed class LabelBuilder(int rows)
{
    private readonly LabelDictionary labels = new();
    private readonly int[] codes = new int[rows];

    public void Set(int row, string label) => codes[row] = labels.CodeOf(label);

    public void SetNotApplicable(int row) => codes[row] = CodeArray.NotApplicable;

    public LabelCodes Build() => new(CodeArray.Pack(codes, labels.Cardinality), labels.Labels());
}

/// <summary>Collects several labels a row; rows come in order.</summary>
internal sealed class ManyBuilder(int rows)
{
    private readonly LabelDictionary labels = new();
    private readonly List<int> codes = [];
    private readonly int[] counts = new int[rows];

    public void Set(int row, IReadOnlyList<string> given)
    {
        foreach (var label in given.Distinct(StringComparer.Ordinal))
        {
            codes.Add(labels.CodeOf(label));
            counts[row]++;
        }
    }

    public void SetNotApplicable(int row)
    {
        codes.Add(CodeArray.NotApplicable);
        counts[row]++;
    }

    public ManyLabels Build()
    {
        var offsets = new int[counts.Length + 1];
        for (var row = 0; row < counts.Length; row++) offsets[row + 1] = offsets[row] + counts[row];
        return new(offsets, CodeArray.Pack(codes.ToArray(), labels.Cardinality), labels.Labels());
    }
}
