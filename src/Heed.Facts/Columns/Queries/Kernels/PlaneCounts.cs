using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries.Kernels;

/// <summary>
/// In how many rows all planes of a set are set, 512 rows an instruction and up to four sets at once, which differ in the two lowest planes only
/// and so share what is read. Blocks are taken a few at a time, so that the planes are still in the nearest cache when the next sets want them.
/// </summary>
internal static class PlaneCounts
{
    private const int Words = CodeArray.BlockWords;

    /// <summary>A full chunk's, and what a byte can count: each group adds at most 8 to it, and 31 groups fit.</summary>
    private const int TileBlocks = 128;

    /// <summary>Blocks are counted so many together.</summary>
    public const int GroupBlocks = 8;

    /// <summary>
    /// Adds to the counts of sets 1 to <paramref name="codes"/> − 1, a set's number having a bit for each of its planes. The planes are of whole groups.
    /// </summary>
    public static void Add(ReadOnlySpan<ulong> planes, int bits, int codes, Span<int> sets)
    {
        var stride = bits * Words;
        var blocks = planes.Length / stride;
        var most = Math.Min(codes, 1 << bits);
        Span<int> quad = stackalloc int[4];
        for (var from = 0; from < blocks; from += TileBlocks)
        {
            ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(planes), from * stride);
            var count = Math.Min(TileBlocks, blocks - from);
            for (var high = 0; high < most; high += 4)
            {
                if (high + 3 < most) Count<Wanted>(ref first, stride, count, high, quad);
                else Count<Unwanted>(ref first, stride, count, high, quad);
                for (var low = high == 0 ? 1 : 0; low < 4 && high + low < most; low++) sets[high + low] += quad[low];
            }
        }
    }

    /// <summary>Whether the last of four sets is counted: often it is no code that occurs.</summary>
    private readonly struct Wanted;

    private readonly struct Unwanted;

    private static void Count<TBoth>(ref ulong first, int stride, int blocks, int high, Span<int> counts)
        where TBoth : struct
    {
        // A column of one plane has no second; what is read in its place is not handed on.
        var second = stride > Words ? Words : 0;
        switch (high)
        {
            case 0: Count<Any, TBoth>(ref first, stride, blocks, second, default, counts); break;
            case 4: Count<One, TBoth>(ref first, stride, blocks, second, new(2 * Words), counts); break;
            case 8: Count<One, TBoth>(ref first, stride, blocks, second, new(3 * Words), counts); break;
            default: Count<Two, TBoth>(ref first, stride, blocks, second, new(2 * Words, 3 * Words), counts); break;
        }
    }

    /// <summary>The planes four sets have in common.</summary>
    private interface IShared
    {
        /// <summary>The rows of a block in which all of them are set.</summary>
        Vector512<ulong> Of(ref ulong block);
    }

    private readonly struct Any : IShared
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<ulong> Of(ref ulong block) => Vector512<ulong>.AllBitsSet;
    }

    private readonly struct One(int plane) : IShared
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<ulong> Of(ref ulong block) => Vector512.LoadUnsafe(ref block, (nuint)plane);
    }

    private readonly struct Two(int plane, int other) : IShared
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<ulong> Of(ref ulong block) => Vector512.LoadUnsafe(ref block, (nuint)plane) & Vector512.LoadUnsafe(ref block, (nuint)other);
    }

    /// <summary>Counts of the shared planes alone, with the lowest plane, with the second, and with both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count<T, TBoth>(ref ulong first, int stride, int blocks, int second, T shared, Span<int> counts)
        where T : struct, IShared
        where TBoth : struct
    {
        BitSum alone = default, withFirst = default, withSecond = default, withBoth = default;
        for (var block = 0; block < blocks; block += GroupBlocks)
        {
            Eight<T, TBoth>(ref Unsafe.Add(ref first, block * stride), stride, second, shared, ref alone, ref withFirst, ref withSecond, ref withBoth);
        }

        counts[0] = typeof(T) == typeof(Any) ? 0 : alone.Total();
        counts[1] = withFirst.Total();
        counts[2] = withSecond.Total();
        counts[3] = typeof(TBoth) == typeof(Wanted) ? withBoth.Total() : 0;
    }

    /// <summary>What the four sums carry.</summary>
    private struct Carried
    {
        public Vector512<ulong> Alone;
        public Vector512<ulong> WithFirst;
        public Vector512<ulong> WithSecond;
        public Vector512<ulong> WithBoth;
    }

    /// <summary>Adds eight blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight<T, TBoth>(ref ulong at, int stride, int second, T shared, ref BitSum alone, ref BitSum withFirst, ref BitSum withSecond, ref BitSum withBoth)
        where T : struct, IShared
        where TBoth : struct
    {
        var twos = Pair<T, TBoth>(ref at, stride, second, shared, ref alone, ref withFirst, ref withSecond, ref withBoth);
        var more = Pair<T, TBoth>(ref Unsafe.Add(ref at, 2 * stride), stride, second, shared, ref alone, ref withFirst, ref withSecond, ref withBoth);
        var fours = Twos<T, TBoth>(twos, more, ref alone, ref withFirst, ref withSecond, ref withBoth);
        twos = Pair<T, TBoth>(ref Unsafe.Add(ref at, 4 * stride), stride, second, shared, ref alone, ref withFirst, ref withSecond, ref withBoth);
        more = Pair<T, TBoth>(ref Unsafe.Add(ref at, 6 * stride), stride, second, shared, ref alone, ref withFirst, ref withSecond, ref withBoth);
        var others = Twos<T, TBoth>(twos, more, ref alone, ref withFirst, ref withSecond, ref withBoth);
        if (typeof(T) != typeof(Any)) alone.AddFours(fours.Alone, others.Alone);
        withFirst.AddFours(fours.WithFirst, others.WithFirst);
        withSecond.AddFours(fours.WithSecond, others.WithSecond);
        if (typeof(TBoth) == typeof(Wanted)) withBoth.AddFours(fours.WithBoth, others.WithBoth);
    }

    /// <summary>Adds two blocks; returns the twos carried.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Carried Pair<T, TBoth>(ref ulong a, int stride, int second, T shared, ref BitSum alone, ref BitSum withFirst, ref BitSum withSecond, ref BitSum withBoth)
        where T : struct, IShared
        where TBoth : struct
    {
        ref var b = ref Unsafe.Add(ref a, stride);
        var (sharedA, sharedB) = (shared.Of(ref a), shared.Of(ref b));
        var (firstA, firstB) = (sharedA & Vector512.LoadUnsafe(ref a), sharedB & Vector512.LoadUnsafe(ref b));
        var (planeA, planeB) = (Vector512.LoadUnsafe(ref a, (nuint)second), Vector512.LoadUnsafe(ref b, (nuint)second));
        Carried twos = default;
        if (typeof(T) != typeof(Any)) twos.Alone = alone.AddOnes(sharedA, sharedB);
        twos.WithFirst = withFirst.AddOnes(firstA, firstB);
        twos.WithSecond = withSecond.AddOnes(sharedA & planeA, sharedB & planeB);
        if (typeof(TBoth) == typeof(Wanted)) twos.WithBoth = withBoth.AddOnes(firstA & planeA, firstB & planeB);
        return twos;
    }

    /// <summary>Adds what two pairs carried; returns the fours carried.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Carried Twos<T, TBoth>(Carried a, Carried b, ref BitSum alone, ref BitSum withFirst, ref BitSum withSecond, ref BitSum withBoth)
        where T : struct, IShared
        where TBoth : struct
    {
        Carried fours = default;
        if (typeof(T) != typeof(Any)) fours.Alone = alone.AddTwos(a.Alone, b.Alone);
        fours.WithFirst = withFirst.AddTwos(a.WithFirst, b.WithFirst);
        fours.WithSecond = withSecond.AddTwos(a.WithSecond, b.WithSecond);
        if (typeof(TBoth) == typeof(Wanted)) fours.WithBoth = withBoth.AddTwos(a.WithBoth, b.WithBoth);
        return fours;
    }
}
