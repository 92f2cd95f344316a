using Heed.Facts.Columns.Chunks;
using Heed.Measures.Fields;

namespace Heed.Facts.Columns.Queries;

/// <summary>What one chunk adds to each of its groups.</summary>
internal sealed class ChunkTally
{
    private readonly GroupSlots groups;
    private readonly int[] rows;
    private readonly int[]? codedRows;
    private readonly GroupSum?[]? sums;
    private readonly ChunkValues values;
    private readonly ChunkCustomers? customers;
    private readonly CodeCounts? numbers;
    private readonly CodeCounts? labels;
    private readonly CodeCounts? many;

    /// <summary>Counts a field, or only rows where there is none, in the groups' entries.</summary>
    public ChunkTally(ChunkValues values, ChunkCustomers? customers, GroupSlots groups, NumberDetail detail, Scratch scratch)
    {
        this.groups = groups;
        this.values = values;
        this.customers = customers;
        var slots = groups.Slots;
        rows = new int[groups.Count];
        foreach (var slot in slots) rows[slot]++;
        if (values.Numbers is { } number) numbers = Count(number.Codes, number.Cardinality, groups, scratch);
        if (values.Labels is { } label) labels = Count(label.Codes, label.Cardinality, groups, scratch);
        if (values.Doubles is { } doubles) sums = Sum(doubles, groups, detail);
        if (values.Many is { } several)
        {
            codedRows = new int[groups.Count];
            many = Count(several, groups, codedRows);
        }

        groups.Release();
    }

    /// <summary>Adds to the groups of the whole answer.</summary>
    public void AddTo(Groups answer)
    {
        var targets = answer.For(groups, rows);
        for (var slot = 0; slot < rows.Length; slot++)
        {
            if (targets[slot] is not { } target) continue;
            target.Rows += rows[slot];
            if (codedRows is not null) target.CodedRows += codedRows[slot];
            if (sums?[slot] is { } sum) target.Merge(sum);
        }

        customers?.AddTo(targets);
        numbers?.ForEach((slot, code, count) =>
        {
            if (code == CodeArray.NotApplicable) targets[slot]!.NotApplicable += count;
            else if (code != CodeArray.Missing) targets[slot]!.AddNumber(values.Numbers!.ValueOf(code), count);
        });
        labels?.ForEach((slot, code, count) =>
        {
            if (code == CodeArray.NotApplicable) targets[slot]!.NotApplicable += count;
            if (code < CodeArray.FirstValue) return;
            targets[slot]!.CodedRows += count;
            targets[slot]!.AddLabel(values.Labels!.Labels[code - CodeArray.FirstValue], count);
        });
        many?.ForEach((slot, code, count) =>
        {
            if (code == CodeArray.NotApplicable) targets[slot]!.NotApplicable += count;
            else targets[slot]!.AddLabel(values.Many!.Labels[code - CodeArray.FirstValue], count);
        });
    }

    private static CodeCounts Count(CodeArray column, int cardinality, GroupSlots groups, Scratch scratch)
    {
        var codes = scratch.Codes(groups.Rows.Length);
        column.Gather(groups.Rows, codes);
        var counts = new CodeCounts(groups.Count, cardinality, groups.Rows.Length);
        counts.Add(groups.Slots, codes);
        return counts;
    }

    private static CodeCounts Count(ManyLabels column, GroupSlots groups, int[] codedRows)
    {
        var counts = new CodeCounts(groups.Count, column.Cardinality, groups.Rows.Length);
        var codes = column.RentCodes();
        for (var entry = 0; entry < groups.Rows.Length; entry++)
        {
            var row = groups.Rows[entry];
            var slot = groups.Slots[entry];
            var (from, to) = (column.Offsets[row], column.Offsets[row + 1]);
            for (var i = from; i < to; i++) counts.Add(slot, codes[i]);
            if (from < to && codes[from] != CodeArray.NotApplicable) codedRows[slot]++;
        }

        System.Buffers.ArrayPool<int>.Shared.Return(codes);
        return counts;
    }

    private static GroupSum?[] Sum(DoubleColumn column, GroupSlots groups, NumberDetail detail)
    {
        var bySlot = new GroupSum?[groups.Count];
        for (var entry = 0; entry < groups.Rows.Length; entry++)
        {
            var value = column.Values[groups.Rows[entry]];
            if (double.IsNaN(value) && !DoubleColumn.IsNotApplicable(value)) continue;
            var sum = bySlot[groups.Slots[entry]] ??= new(detail);
            if (double.IsNaN(value)) sum.NotApplicable++;
            else sum.AddNumber(value, 1);
        }

        return bySlot;
    }
}
