namespace Heed.Facts.Columns.Queries;

/// <summary>
/// The groups of one chunk, numbered: a slot for each combination of key parts. An entry is a row in a slot; a row with several labels has several.
/// Slots without rows may be among them.
/// </summary>
internal sealed class GroupSlots
{
    private readonly List<(GroupPart Part, int[] CodeOfSlot)> parts = [];
    private int[] slots;

    public GroupSlots(ReadOnlySpan<int> rows)
    {
        Rows = rows.ToArray();
        slots = new int[rows.Length];
    }

    /// <summary>The row of each entry.</summary>
    public int[] Rows { get; private set; }

    public ReadOnlySpan<int> Slots => slots;

    public int Count { get; private set; } = 1;

    /// <summary>The parts of the key and, for each slot, the part's code.</summary>
    public IReadOnlyList<(GroupPart Part, int[] CodeOfSlot)> Parts => parts;

    /// <summary>Splits each slot by another part of the key.</summary>
    public void Split(GroupPart part, Scratch scratch)
    {
        if (part is SinglePart single)
        {
            var codes = scratch.Codes(Rows.Length);
            single.Codes(Rows, codes);
            Split(part, codes);
        }
        else
        {
            Split(part, Expand((MixedPart)part));
        }
    }

    /// <summary>Lets go of what only counting needs.</summary>
    public void Release()
    {
        Rows = [];
        slots = [];
    }

    /// <summary>Makes an entry of each of a row's codes, and returns the entries' codes.</summary>
    private int[] Expand(MixedPart part)
    {
        var rows = new List<int>(Rows.Length);
        var expanded = new List<int>(Rows.Length);
        var codes = new List<int>(Rows.Length);
        for (var entry = 0; entry < Rows.Length; entry++)
        {
            part.AddCodes(Rows[entry], codes);
            while (rows.Count < codes.Count)
            {
                rows.Add(Rows[entry]);
                expanded.Add(slots[entry]);
            }
        }

        Rows = [.. rows];
        slots = [.. expanded];
        return [.. codes];
    }

    private void Split(GroupPart part, ReadOnlySpan<int> codes)
    {
        var cardinality = part.Cardinality;
        var combinations = (long)Count * cardinality;
        if (combinations <= Math.Max(4096, 2L * slots.Length))
        {
            for (var entry = 0; entry < slots.Length; entry++) slots[entry] = (slots[entry] * cardinality) + codes[entry];
            Renumber(part, [.. Enumerable.Range(0, (int)combinations).Select(combination => (long)combination)], cardinality);
            return;
        }

        var numbers = new Dictionary<long, int>();
        for (var entry = 0; entry < slots.Length; entry++)
        {
            var combination = ((long)slots[entry] * cardinality) + codes[entry];
            if (!numbers.TryGetValue(combination, out var slot)) numbers.Add(combination, slot = numbers.Count);
            slots[entry] = slot;
        }

        Renumber(part, [.. numbers.Keys], cardinality);
    }

    private void Renumber(GroupPart part, long[] combinations, int cardinality)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var codeOfSlot = parts[i].CodeOfSlot;
            parts[i] = (parts[i].Part, Array.ConvertAll(combinations, combination => codeOfSlot[combination / cardinality]));
        }

        parts.Add((part, Array.ConvertAll(combinations, combination => (int)(combination % cardinality))));
        Count = combinations.Length;
    }
}
