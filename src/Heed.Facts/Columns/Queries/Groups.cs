using System.Globalization;
using Heed.Facts.Queries;

namespace Heed.Facts.Columns.Queries;

/// <summary>The groups of an answer while they are being counted.</summary>
internal sealed class Groups(IReadOnlyList<string> columns)
{
    /// <summary>More distinct values than this in one column are refused.</summary>
    public const int MaxKeys = 100_000;

    /// <summary>More groups than this are refused.</summary>
    public const int MaxGroups = 1_000_000;

    private readonly KeyPart[] parts = [.. columns.Select(column => new KeyPart(column))];
    private readonly Dictionary<Key, GroupSum> sums = [];

    /// <summary>A number for each part of the key; parts not asked for are 0.</summary>
    private readonly record struct Key(int First, int Second, int Third, int Fourth);

    /// <summary>The sum each slot of a chunk adds to; null for slots without rows.</summary>
    public GroupSum?[] For(GroupSlots? slots, int[] rows)
    {
        if (slots is null) return [Sum(default)];
        var targets = new GroupSum?[rows.Length];
        var numbers = slots.Parts.Select((part, i) => new NumberOfCode(parts[i], part.Part, part.CodeOfSlot)).ToArray();
        for (var slot = 0; slot < rows.Length; slot++)
        {
            if (rows[slot] > 0) targets[slot] = Sum(new(At(0), At(1), At(2), At(3)));
            int At(int part) => part < numbers.Length ? numbers[part].At(slot) : 0;
        }

        return targets;
    }

    public IReadOnlyList<FactGroup> Result()
    {
        if (parts.Length == 0) Sum(default);
        return [.. sums.Select(sum => new FactGroup(Texts(sum.Key), sum.Value.ToTally())).Order(Comparer<FactGroup>.Create(Compare))];
    }

    private static int Compare(FactGroup? left, FactGroup? right)
    {
        for (var i = 0; i < left!.Key.Count; i++)
        {
            var (a, b) = (left.Key[i], right!.Key[i]);
            var order = a is null || b is null ? (a is null).CompareTo(b is null) : string.CompareOrdinal(a, b);
            if (order != 0) return order;
        }

        return 0;
    }

    private string?[] Texts(Key key)
    {
        int[] numbers = [key.First, key.Second, key.Third, key.Fourth];
        return [.. parts.Select((part, i) => part.TextOf(numbers[i]))];
    }

    private GroupSum Sum(Key key)
    {
        if (sums.TryGetValue(key, out var sum)) return sum;
        if (sums.Count == MaxGroups) throw new FactsException(string.Create(CultureInfo.InvariantCulture, $"there are more than {MaxGroups:N0} groups"));
        sums.Add(key, sum = new());
        return sum;
    }

    /// <summary>Numbers for the distinct values of one part; 0 is "no value".</summary>
    private sealed class KeyPart(string column)
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly List<string?> texts = [null];

        public string? TextOf(int number) => texts[number];

        public int NumberOf(string? text)
        {
            if (text is null) return 0;
            if (numbers.TryGetValue(text, out var number)) return number;
            if (numbers.Count == MaxKeys)
            {
                throw new FactsException(string.Create(CultureInfo.InvariantCulture, $"{column} can't be grouped by: it has more than {MaxKeys:N0} distinct values"));
            }

            numbers.Add(text, number = texts.Count);
            texts.Add(text);
            return number;
        }
    }

    /// <summary>Asks for the text of a chunk's code once, however many slots share it.</summary>
    private sealed class NumberOfCode(KeyPart part, GroupPart chunkPart, int[] codeOfSlot)
    {
        private readonly int[] known = new int[chunkPart.Cardinality];

        public int At(int slot)
        {
            ref var number = ref known[codeOfSlot[slot]];
            if (number == 0) number = part.NumberOf(chunkPart.KeyOf(codeOfSlot[slot])) + 1;
            return number - 1;
        }
    }
}
