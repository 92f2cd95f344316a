using System.Globalization;
using Heed.Facts.Queries;
using Heed.Measures.Fields;

namespace Heed.Facts.Columns.Queries;

/// <summary>The groups of an answer while they are being counted.</summary>
internal sealed class Groups(IReadOnlyList<string> columns, NumberDetail detail, bool countsCustomers)
{
    /// <summary>More groups than this are refused.</summary>
    public const int MaxGroups = 1_000_000;

    private readonly KeyPart[] parts = [.. columns.Select(column => new KeyPart(column))];
    private readonly Dictionary<Key, GroupSum> sums = [];
    private readonly CellTable table = new(columns);

    /// <summary>A number for each part of the key; parts not asked for are 0.</summary>
    private readonly record struct Key(int First, int Second, int Third, int Fourth)
    {
        public int this[int part] => part switch { 0 => First, 1 => Second, 2 => Third, _ => Fourth };
    }

    /// <summary>The sum each slot of a chunk adds to; null for slots without rows.</summary>
    public GroupSum?[] For(GroupSlots slots, int[] rows)
    {
        var targets = new GroupSum?[rows.Length];
        var numbers = slots.Parts.Select((part, i) => new NumberOfCode(parts[i], part.Part.Cardinality, part.Part.KeyOf)).ToArray();
        for (var slot = 0; slot < rows.Length; slot++)
        {
            if (rows[slot] > 0) targets[slot] = Sum(new(At(0), At(1), At(2), At(3)));
            int At(int part) => part < numbers.Length ? numbers[part].At(slots.Parts[part].CodeOfSlot[slot]) : 0;
        }

        return targets;
    }

    /// <summary>Adds cells, a run for each bucket there is.</summary>
    public void Add(CellLayout layout, BucketCodes? buckets, ReadOnlySpan<int> cells)
    {
        if (!table.TryAdd(layout, buckets, cells)) AddSums(layout, buckets, cells);
    }

    /// <summary>Adds cells to sums of their own for each group.</summary>
    public void AddSums(CellLayout layout, BucketCodes? buckets, ReadOnlySpan<int> cells)
    {
        var numbers = layout.By
            .Select((part, i) => new NumberOfCode(parts[i], (1 << part.Codes.Bits) + part.Codes.Lowest, code => part.KeyOf(code, columns[i]))).ToList();
        if (buckets is not null) numbers.Add(new(parts[^1], buckets.Count, buckets.KeyOf));
        var groupBits = layout.Bits - layout.FieldBits;
        for (var next = cells.IndexOfAnyExcept(0); next >= 0 && next < cells.Length;)
        {
            var group = next >> layout.FieldBits;
            Sum(new(At(0, group), At(1, group), At(2, group), At(3, group))).Add(layout.Field, cells.Slice(group << layout.FieldBits, 1 << layout.FieldBits));
            var from = (group + 1) << layout.FieldBits;
            var further = cells[from..].IndexOfAnyExcept(0);
            next = further < 0 ? -1 : from + further;
        }

        int At(int part, int group) =>
            part >= numbers.Count ? 0 : numbers[part].At(part < layout.By.Count ? layout.CodeOf(part, group & ((1 << groupBits) - 1)) : group >> groupBits);
    }

    public IReadOnlyList<FactGroup> Result()
    {
        if (sums.Count == 0 && !table.IsEmpty) return table.Result();
        table.MoveTo(this);
        if (parts.Length == 0) Sum(default);
        var keys = new UInt128[sums.Count];
        var groups = new FactGroup[sums.Count];
        var ranks = parts.Select(part => part.Ranks()).ToArray();
        var next = 0;
        foreach (var (key, sum) in sums)
        {
            var texts = new string?[parts.Length];
            for (var part = 0; part < texts.Length; part++)
            {
                texts[part] = parts[part].TextOf(key[part]);
                keys[next] = (keys[next] << 32) | (uint)ranks[part][key[part]];
            }

            groups[next++] = new(texts, sum.ToTally()) { Customers = countsCustomers ? sum.Customers : null };
        }

        Array.Sort(keys, groups);
        return groups;
    }

    private GroupSum Sum(Key key)
    {
        if (sums.TryGetValue(key, out var sum)) return sum;
        if (sums.Count == MaxGroups) throw new FactsException(string.Create(CultureInfo.InvariantCulture, $"there are more than {MaxGroups:N0} groups"));
        sums.Add(key, sum = new(detail));
        return sum;
    }

    /// <summary>Asks for the text of a code once, however many groups share it.</summary>
    private sealed class NumberOfCode(KeyPart part, int cardinality, Func<int, string?> keyOf)
    {
        private readonly int[] known = new int[cardinality];

        public int At(int code)
        {
            ref var number = ref known[code];
            if (number == 0) number = part.NumberOf(keyOf(code)) + 1;
            return number - 1;
        }
    }
}
