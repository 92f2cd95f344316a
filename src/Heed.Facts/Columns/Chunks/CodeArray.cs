using System.Numerics;
using System.Runtime.InteropServices;

namespace Heed.Facts.Columns.Chunks;

/// <summary>
/// Small codes, one a row, as bit planes: rows stand in blocks of 512, and a block holds, for each bit of the codes from the lowest, the 512 rows'
/// bits in a row of 64 bytes. What is kept is a code's distance from the lowest there is, so a column that never varies takes no room.
/// Rows that fill up the last block are 0.
/// </summary>
internal sealed class CodeArray
{
    /// <summary>The row has no value.</summary>
    public const int Missing = 0;

    /// <summary>The row was answered "not applicable".</summary>
    public const int NotApplicable = 1;

    /// <summary>The first code that stands for a value.</summary>
    public const int FirstValue = 2;

    /// <summary>Rows of a block.</summary>
    public const int BlockRows = 512;

    /// <summary>64-bit words of one plane of a block.</summary>
    public const int BlockWords = BlockRows / 64;

    /// <summary>How often each code occurs is kept beside columns of at most so many bits.</summary>
    private const int MaxCountedBits = 5;

    private readonly ArraySegment<ulong> words;

    /// <param name="length">How many rows.</param>
    /// <param name="lowest">The lowest code; kept bits count from it.</param>
    /// <param name="bits">How many planes.</param>
    /// <param name="planes">The blocks one after the other.</param>
    /// <param name="counts">How often each code occurs, from the lowest; null where there are too many codes.</param>
    public CodeArray(int length, int lowest, int bits, ArraySegment<ulong> planes, int[]? counts)
    {
        (Length, Lowest, Bits, words, Counts) = (length, lowest, bits, planes, counts);
        if (planes.Count != WordsOf(length, bits)) throw new ArgumentException("the planes don't fit the rows", nameof(planes));
    }

    public int Length { get; }

    public int Lowest { get; }

    public int Bits { get; }

    public ReadOnlySpan<ulong> Planes => words;

    public int[]? Counts { get; }

    public long Bytes => 8L * words.Count;

    public int this[int row]
    {
        get
        {
            var at = (row / BlockRows * Bits * BlockWords) + (row % BlockRows / 64);
            var code = 0;
            for (var plane = 0; plane < Bits; plane++) code |= (int)((words[at + (plane * BlockWords)] >> (row % 64)) & 1) << plane;
            return code + Lowest;
        }
    }

    public static int WordsOf(int length, int bits) => BlocksOf(length) * bits * BlockWords;

    public static int BlocksOf(int rows) => (rows + BlockRows - 1) / BlockRows;

    /// <summary>The same code in every row.</summary>
    public static CodeArray Constant(int code, int length) => new(length, code, 0, ArraySegment<ulong>.Empty, [length]);

    public static CodeArray Pack(ReadOnlySpan<int> codes)
    {
        var (lowest, highest) = (int.MaxValue, 0);
        foreach (var code in codes) (lowest, highest) = (Math.Min(lowest, code), Math.Max(highest, code));
        if (codes.IsEmpty) lowest = 0;
        var bits = 32 - BitOperations.LeadingZeroCount((uint)(highest - lowest));
        var counts = bits <= MaxCountedBits ? new int[1 << bits] : null;
        var planes = new ulong[WordsOf(codes.Length, bits)];
        for (var row = 0; row < codes.Length; row++)
        {
            var code = (uint)(codes[row] - lowest);
            if (counts is not null) counts[code]++;
            var at = (row / BlockRows * bits * BlockWords) + (row % BlockRows / 64);
            for (var left = code; left != 0; left &= left - 1) planes[at + (BitOperations.TrailingZeroCount(left) * BlockWords)] |= 1UL << (row % 64);
        }

        return new(codes.Length, lowest, bits, planes, counts);
    }

    /// <summary>The planes of one block.</summary>
    public ReadOnlySpan<ulong> Block(int block) => words.AsSpan(block * Bits * BlockWords, Bits * BlockWords);

    /// <summary>All codes, in order.</summary>
    public void Unpack(Span<int> codes)
    {
        Span<int> block = stackalloc int[BlockRows];
        for (var from = 0; from < Length; from += BlockRows)
        {
            Queries.Kernels.PlaneIndex.Unpack(Block(from / BlockRows), Bits, block);
            var rows = Math.Min(BlockRows, Length - from);
            for (var row = 0; row < rows; row++) codes[from + row] = block[row] + Lowest;
        }
    }

    /// <summary>The codes of some rows in rising order.</summary>
    public void Gather(ReadOnlySpan<int> rows, Span<int> codes)
    {
        Span<int> block = stackalloc int[BlockRows];
        for (int i = 0, current = -1; i < rows.Length; i++)
        {
            if (rows[i] / BlockRows != current) Queries.Kernels.PlaneIndex.Unpack(Block(current = rows[i] / BlockRows), Bits, block);
            codes[i] = block[rows[i] % BlockRows] + Lowest;
        }
    }

    public ReadOnlySpan<byte> AsBytes() => MemoryMarshal.AsBytes(Planes);
}
