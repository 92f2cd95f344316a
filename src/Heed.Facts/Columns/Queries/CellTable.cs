using System.Runtime.InteropServices;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Queries;
using Heed.Measures.Fields;

namespace Heed.Facts.Columns.Queries;

/// <summary>All workers' cells together, as long as all are of one layout; the answer is read off them without a sum object for each group.</summary>
internal sealed class CellTable(IReadOnlyList<string> columns)
{
    private readonly Dictionary<int, Tally> rowsOnly = [];
    private Scratch? room;
    private CellLayout? layout;
    private BucketCodes? buckets;
    private int slots;

    public bool IsEmpty => layout is null;

    private Span<int> Cells => room!.Cells.AsSpan(0, slots << layout!.Bits);

    /// <summary>Adds cells; false, and nothing added, where they are of another layout or there would be too many.</summary>
    public bool TryAdd(CellLayout added, BucketCodes? addedBuckets, ReadOnlySpan<int> cells)
    {
        if (layout?.MeansSameAs(added) == false) return false;
        if (addedBuckets is not null && (slots + addedBuckets.Count) << added.Bits > DenseCells.MaxCells) return false;
        room ??= Scratch.Rent();
        (layout, buckets) = (layout ?? added, buckets ?? addedBuckets?.Another());
        var run = 1 << added.Bits;
        for (var slot = 0; slot < cells.Length / run; slot++)
        {
            var own = addedBuckets is null ? 0 : buckets!.CodeOfBucket(addedBuckets.BucketOf(slot));
            slots = Math.Max(slots, own + 1);
            room.ReserveCells(slots << added.Bits);
            var into = room.Cells.AsSpan(own * run, run);
            var from = cells.Slice(slot * run, run);
            for (var cell = 0; cell < run; cell++) into[cell] += from[cell];
        }

        return true;
    }

    /// <summary>Hands everything on as single sums.</summary>
    public void MoveTo(Groups groups)
    {
        if (layout is null) return;
        groups.AddSums(layout, buckets, Cells);
        Clear();
    }

    /// <summary>The groups, in order of their keys.</summary>
    public List<FactGroup> Result()
    {
        for (var part = 0; part < layout!.By.Count; part++) FoldNoValue(part);
        // Chunks of one layout may reach higher than each other.
        var parts = layout.By.Select((part, i) => Ordered(part.Labels is null ? 1 << part.Codes.Bits : part.KeptCodes, code => part.KeyOf(code + part.Codes.Lowest, columns[i]))).ToList();
        if (buckets is not null) parts.Add(Ordered(buckets.Count, buckets.KeyOf));
        // Grown as it fills, it would leave large arrays behind.
        var found = new List<FactGroup>(CountGroups());
        Emit(parts, 0, 0, new string?[parts.Count], found);
        Clear();
        return found;
    }

    /// <summary>"Missing" and "not applicable" are one key, nothing.</summary>
    private void FoldNoValue(int part)
    {
        if (layout!.By[part].Codes is not { Lowest: CodeArray.Missing, Bits: > 0 }) return;
        var below = layout.FieldBits + layout.By.Skip(part + 1).Sum(later => later.Codes.Bits);
        var run = 1 << below;
        var cells = Cells;
        for (var missing = 0; missing < cells.Length; missing += run << layout.By[part].Codes.Bits)
        {
            var notApplicable = cells.Slice(missing + run, run);
            for (var cell = 0; cell < run; cell++) cells[missing + cell] += notApplicable[cell];
            notApplicable.Clear();
        }
    }

    private int CountGroups()
    {
        var run = 1 << layout!.FieldBits;
        var cells = Cells;
        var count = 1;
        for (var group = 0; group < cells.Length; group += run) count += cells.Slice(group, run).ContainsAnyExcept(0) ? 1 : 0;
        return count;
    }

    private readonly record struct Part(int[] Codes, string?[] Texts);

    /// <summary>Codes in order of their texts; no value stands last.</summary>
    private static Part Ordered(int count, Func<int, string?> keyOf)
    {
        var texts = Enumerable.Range(0, count).Select(keyOf).ToArray();
        var codes = Enumerable.Range(0, count).ToArray();
        Array.Sort(texts, codes, Comparer<string?>.Create((left, right) => left is null || right is null ? (left is null).CompareTo(right is null) : string.CompareOrdinal(left, right)));
        return new(codes, texts);
    }

    private void Emit(List<Part> parts, int level, int group, string?[] key, List<FactGroup> found)
    {
        if (level == parts.Count)
        {
            var cells = Cells.Slice(group << layout!.FieldBits, 1 << layout.FieldBits);
            if (cells.ContainsAnyExcept(0) || parts.Count == 0) found.Add(new(key.AsSpan().ToArray(), TallyOf(cells)));
            return;
        }

        var isBucket = level == layout!.By.Count;
        for (var i = 0; i < parts[level].Codes.Length; i++)
        {
            var code = parts[level].Codes[i];
            key[level] = parts[level].Texts[i];
            Emit(parts, level + 1, isBucket ? group | (code << (layout.Bits - layout.FieldBits)) : (group << layout.By[level].Codes.Bits) | code, key, found);
        }
    }

    /// <summary>Where only rows are counted, groups of as many rows share what is the same.</summary>
    private Tally TallyOf(ReadOnlySpan<int> cells)
    {
        if (layout!.Field is not null) return CellTally.Of(layout.Field, cells);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(rowsOnly, cells[0], out _);
        return known ??= CellTally.Of(null, cells);
    }

    private void Clear()
    {
        Cells.Clear();
        Scratch.Return(room!);
        (room, layout, buckets, slots) = (null, null, null, 0);
    }
}
