using System.Runtime.InteropServices;

namespace Heed.Facts.Columns.Queries;

/// <summary>How often each code occurs in each slot: an array where there are few combinations, else only those that occur.</summary>
internal sealed class CodeCounts
{
    private readonly int cardinality;
    private readonly int[]? dense;
    private readonly Dictionary<long, int>? sparse;

    public CodeCounts(int slots, int cardinality, int entries)
    {
        this.cardinality = cardinality;
        if ((long)slots * cardinality <= Math.Max(65_536, 4L * entries)) dense = new int[slots * cardinality];
        else sparse = [];
    }

    public void Add(ReadOnlySpan<int> slots, ReadOnlySpan<int> codes)
    {
        for (var i = 0; i < slots.Length; i++) Add(slots[i], codes[i]);
    }

    public void Add(int slot, int code)
    {
        if (dense is not null) dense[(slot * cardinality) + code]++;
        else CollectionsMarshal.GetValueRefOrAddDefault(sparse!, ((long)slot * cardinality) + code, out _)++;
    }

    /// <summary>Goes through every combination that occurs: slot, code, how often.</summary>
    public void ForEach(Action<int, int, int> take)
    {
        foreach (var (cell, count) in sparse ?? []) take((int)(cell / cardinality), (int)(cell % cardinality), count);
        for (var cell = 0; cell < dense?.Length; cell++)
        {
            if (dense[cell] != 0) take(cell / cardinality, cell % cardinality, dense[cell]);
        }
    }
}
