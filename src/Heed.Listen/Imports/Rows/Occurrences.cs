using System.Numerics;

namespace Heed.Listen.Imports.Rows;

/// <summary>
/// Counts how often the same thing came before, over two readings of a file. The first reading only sifts out what may come again, with a Bloom
/// filter, so that the second has to remember those few instead of every row.
/// </summary>
internal sealed class Occurrences
{
    private readonly ulong[] _seen;
    private readonly ulong _mask;
    private readonly Dictionary<UInt128, int> _again = [];
    private bool _counting;

    /// <param name="fileLength">Sizes the filter: two bits a byte, up to 256 MB.</param>
    public Occurrences(long fileLength)
    {
        var bits = BitOperations.RoundUpToPowerOf2((ulong)Math.Clamp(fileLength / 4, 1L << 16, 1L << 31));
        _seen = new ulong[bits / 64];
        _mask = bits - 1;
    }

    /// <summary>The first reading is over: from now on <see cref="Next"/> counts.</summary>
    public void StartCounting() => _counting = true;

    /// <summary>In the second reading: 1 for the first of its kind, 2 for the next…; in the first reading 1 for all.</summary>
    public int Next(UInt128 content)
    {
        if (_counting) return _again.TryGetValue(content, out var before) ? _again[content] = before + 1 : 1;
        if (SetBits(content)) _again[content] = 0;
        return 1;
    }

    /// <summary>Marks it as seen; true where all its marks were there.</summary>
    private bool SetBits(UInt128 content)
    {
        var (first, step) = ((ulong)content, (ulong)(content >> 64) | 1);
        var all = true;
        for (var i = 0; i < 4; i++)
        {
            var bit = (first + ((ulong)i * step)) & _mask;
            ref var word = ref _seen[bit >> 6];
            var mark = 1UL << (int)(bit & 63);
            all &= (word & mark) != 0;
            word |= mark;
        }

        return all;
    }
}
