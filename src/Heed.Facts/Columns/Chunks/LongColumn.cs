using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Heed.Facts.Columns.Chunks;

/// <summary>
/// Whole numbers, exact, in blocks of 512. A value is a number of steps above the column's lowest; a block keeps them as distances from its own
/// lowest or, where they never fall, as what each adds to the one before, whichever takes less room.
/// </summary>
internal sealed class LongColumn : Column
{
    private const int BlockRows = CodeArray.BlockRows;

    private readonly long lowest;
    private readonly long step;
    private readonly LongBlock[] blocks;

    public LongColumn(int length, long lowest, long step, LongBlock[] blocks)
    {
        (Length, this.lowest, this.step, this.blocks) = (length, lowest, step, blocks);
        Bytes = 32 + blocks.Sum(block => 48L + (8L * block.Words.Length));
    }

    public int Length { get; }

    public long Lowest => lowest;

    public long Highest => ValueOf(blocks.Max(block => block.To));

    public long Step => step;

    public IReadOnlyList<LongBlock> Blocks => blocks;

    public override long Bytes { get; }

    public long MinOf(int block) => ValueOf(blocks[block].From);

    public long MaxOf(int block) => ValueOf(blocks[block].To);

    public static LongColumn Pack(ReadOnlySpan<long> values)
    {
        var least = long.MaxValue;
        foreach (var value in values) least = Math.Min(least, value);
        ulong unit = 0;
        foreach (var value in values) unit = GreatestCommonDivisor(unit, (ulong)value - (ulong)least);
        unit = Math.Max(unit, 1);
        var packed = new LongBlock[CodeArray.BlocksOf(values.Length)];
        Span<ulong> steps = stackalloc ulong[BlockRows];
        for (var block = 0; block < packed.Length; block++)
        {
            var rows = Math.Min(BlockRows, values.Length - (block * BlockRows));
            for (var row = 0; row < rows; row++) steps[row] = ((ulong)values[(block * BlockRows) + row] - (ulong)least) / unit;
            packed[block] = LongBlock.Pack(steps[..rows]);
        }

        return new(values.Length, least, (long)unit, packed);
    }

    /// <summary>The values of one block; returns how many they are.</summary>
    public int Unpack(int block, Span<long> values)
    {
        var rows = Math.Min(BlockRows, Length - (block * BlockRows));
        blocks[block].Unpack(values);
        for (var row = 0; row < rows; row++) values[row] = ValueOf((ulong)values[row]);
        return rows;
    }

    /// <summary>Sets a bit for each row of a block whose value is less than a bound; bits behind the last row mean nothing.</summary>
    public void Before(int block, long bound, Span<ulong> rows)
    {
        if (bound <= lowest)
        {
            rows.Clear();
            return;
        }

        var (steps, rest) = Math.DivRem((ulong)bound - (ulong)lowest, (ulong)step);
        blocks[block].Before(rest == 0 ? steps : steps + 1, rows);
    }

    public long[] ToArray()
    {
        var values = new long[Length];
        Span<long> block = stackalloc long[BlockRows];
        for (var i = 0; i < blocks.Length; i++)
        {
            var rows = Unpack(i, block);
            block[..rows].CopyTo(values.AsSpan(i * BlockRows));
        }

        return values;
    }

    private long ValueOf(ulong steps) => (long)((ulong)lowest + (steps * (ulong)step));

    private static ulong GreatestCommonDivisor(ulong left, ulong right)
    {
        while (right != 0) (left, right) = (right, left % right);
        return left;
    }
}

/// <summary>Up to 512 numbers.</summary>
/// <param name="From">The lowest.</param>
/// <param name="To">The highest.</param>
/// <param name="IsRising">Whether each is kept as what it adds to the one before.</param>
/// <param name="Base">What is added to each kept number: the lowest, or the smallest difference.</param>
/// <param name="Bits">Planes of the kept numbers, or 32 or 64 where they stand one after the other.</param>
/// <param name="Words">The kept numbers.</param>
internal readonly record struct LongBlock(ulong From, ulong To, bool IsRising, ulong Base, int Bits, ulong[] Words)
{
    private const int MaxPlanes = 16;

    public static LongBlock Pack(ReadOnlySpan<ulong> values)
    {
        var (from, to, isRising) = (values[0], values[0], true);
        var (least, most) = (ulong.MaxValue, 0UL);
        for (var row = 1; row < values.Length; row++)
        {
            (from, to) = (Math.Min(from, values[row]), Math.Max(to, values[row]));
            isRising &= values[row] >= values[row - 1];
            var added = values[row] - values[row - 1];
            (least, most) = (Math.Min(least, added), Math.Max(most, added));
        }

        if (values.Length == 1) least = 0;
        isRising &= most - least <= to - from;
        var bits = BitsOf(isRising ? most - least : to - from);
        Span<ulong> kept = stackalloc ulong[CodeArray.BlockRows];
        for (var row = isRising ? 1 : 0; row < values.Length; row++) kept[row] = isRising ? values[row] - values[row - 1] - least : values[row] - from;
        return new(from, to, isRising, isRising ? least : from, bits, WordsOf(kept, bits));
    }

    public static int WordsOf(int bits) => bits <= MaxPlanes ? bits * CodeArray.BlockWords : bits * CodeArray.BlockRows / 64;

    public void Unpack(Span<long> values)
    {
        if (Bits <= MaxPlanes)
        {
            Span<int> numbers = stackalloc int[CodeArray.BlockRows];
            Queries.Kernels.PlaneIndex.Unpack(Words, Bits, numbers);
            for (var row = 0; row < CodeArray.BlockRows; row++) values[row] = numbers[row];
        }
        else
        {
            for (var row = 0; row < CodeArray.BlockRows; row++)
            {
                values[row] = Bits == 64 ? (long)Words[row] : (uint)(Words[row / 2] >> (row % 2 * 32));
            }
        }

        if (IsRising)
        {
            var value = From;
            values[0] = (long)value;
            for (var row = 1; row < CodeArray.BlockRows; row++) values[row] = (long)(value += (ulong)values[row] + Base);
        }
        else
        {
            for (var row = 0; row < CodeArray.BlockRows; row++) values[row] += (long)Base;
        }
    }

    /// <summary>Sets a bit for each number less than a bound.</summary>
    public void Before(ulong bound, Span<ulong> rows)
    {
        if (bound <= From) rows.Clear();
        else if (Bits == 64 && !IsRising) Less(Words, bound - Base, rows);
        else
        {
            Span<long> values = stackalloc long[CodeArray.BlockRows];
            Unpack(values);
            Less(MemoryMarshal.Cast<long, ulong>(values), bound, rows);
        }
    }

    private static void Less(ReadOnlySpan<ulong> values, ulong bound, Span<ulong> rows)
    {
        var bounds = Vector256.Create(bound);
        for (var word = 0; word < CodeArray.BlockWords; word++)
        {
            var set = 0UL;
            for (var row = 0; row < 64; row += Vector256<ulong>.Count)
            {
                set |= (ulong)Vector256.LessThan(Vector256.Create(values[((word * 64) + row)..]), bounds).ExtractMostSignificantBits() << row;
            }

            rows[word] = set;
        }
    }

    private static int BitsOf(ulong span) => (64 - BitOperations.LeadingZeroCount(span)) switch
    {
        <= MaxPlanes and var bits => bits,
        <= 32 => 32,
        _ => 64,
    };

    private static ulong[] WordsOf(ReadOnlySpan<ulong> kept, int bits)
    {
        var words = new ulong[WordsOf(bits)];
        for (var row = 0; row < kept.Length; row++)
        {
            if (bits == 64) words[row] = kept[row];
            else if (bits == 32) words[row / 2] |= kept[row] << (row % 2 * 32);
            else for (var left = kept[row]; left != 0; left &= left - 1) words[(BitOperations.TrailingZeroCount(left) * CodeArray.BlockWords) + (row / 64)] |= 1UL << (row % 64);
        }

        return words;
    }
}
