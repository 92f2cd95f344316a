using System.Runtime.InteropServices;

namespace Heed.Facts.Columns.Chunks;

/// <summary>Gives labels codes in the order they first appear.</summary>
internal sealed class LabelDictionary
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);

    public int Cardinality => codes.Count + CodeArray.FirstValue;

    public int CodeOf(string label)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(codes, label, out var known);
        if (!known) code = codes.Count - 1 + CodeArray.FirstValue;
        return code;
    }

    public string[] Labels() => [.. codes.Keys];
}

/// <summary>Collects one label a row. Codes come out in order of the labels, so that chunks with the same labels code them alike.</summary>
internal sealed class LabelBuilder(int rows)
{
    private readonly LabelDictionary labels = new();
    private readonly int[] codes = new int[rows];
    private string? last;
    private int lastCode;

    public void Set(int row, string label)
    {
        // Neighbours often share a label, and labels one reader gives are often the same object.
        if (!ReferenceEquals(label, last)) (last, lastCode) = (label, labels.CodeOf(label));
        codes[row] = lastCode;
    }

    public void SetNotApplicable(int row) => codes[row] = CodeArray.NotApplicable;

    public LabelCodes Build()
    {
        var unordered = labels.Labels();
        var places = Enumerable.Range(0, unordered.Length).ToArray();
        var ordered = (string[])unordered.Clone();
        Array.Sort(ordered, places, StringComparer.Ordinal);
        var recoded = new int[unordered.Length + CodeArray.FirstValue];
        (recoded[CodeArray.Missing], recoded[CodeArray.NotApplicable]) = (CodeArray.Missing, CodeArray.NotApplicable);
        for (var place = 0; place < places.Length; place++) recoded[places[place] + CodeArray.FirstValue] = place + CodeArray.FirstValue;
        for (var row = 0; row < codes.Length; row++) codes[row] = recoded[codes[row]];
        return new(CodeArray.Pack(codes), ordered);
    }
}

/// <summary>Collects several labels a row.</summary>
internal sealed class ManyBuilder(int rows)
{
    private readonly LabelDictionary labels = new();
    private readonly List<(int Row, int Code)> entries = [];
    private readonly int[] offsets = new int[rows + 1];

    public void Set(int row, IReadOnlyList<string> given)
    {
        foreach (var label in given.Distinct(StringComparer.Ordinal)) Add(row, labels.CodeOf(label));
    }

    public void SetNotApplicable(int row) => Add(row, CodeArray.NotApplicable);

    public ManyLabels Build()
    {
        for (var row = 0; row < rows; row++) offsets[row + 1] += offsets[row];
        var codes = new int[entries.Count];
        var next = offsets[..rows];
        foreach (var (row, code) in entries) codes[next[row]++] = code;
        return new(offsets, CodeArray.Pack(codes), labels.Labels());
    }

    private void Add(int row, int code)
    {
        entries.Add((row, code));
        offsets[row + 1]++;
    }
}
