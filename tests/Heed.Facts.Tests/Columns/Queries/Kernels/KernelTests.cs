using Heed.Facts.Columns.Chunks;
using Heed.Facts.Columns.Queries;
using Heed.Facts.Columns.Queries.Kernels;

namespace Heed.Facts.Tests.Columns.Queries.Kernels;

/// <summary>What is done for many rows at once against the same done row by row.</summary>
public sealed class KernelTests
{
    private static int[] Codes(int seed, int rows, int bits)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rows).Select(_ => random.Next(1 << bits))];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(20)]
    public void Planes_become_the_numbers_they_were_made_of(int bits)
    {
        var codes = Codes(bits, CodeArray.BlockRows, bits);
        (codes[0], codes[1]) = (0, (1 << bits) - 1);
        var packed = CodeArray.Pack(codes);
        var numbers = new int[CodeArray.BlockRows];
        PlaneIndex.UnpackPlainly(packed.Block(0), bits, numbers);
        numbers.ShouldBe(codes);
        numbers.AsSpan().Fill(-1);
        PlaneIndex.Unpack(packed.Block(0), bits, numbers);
        numbers.ShouldBe(codes);
        if (!System.Runtime.Intrinsics.X86.Avx2.IsSupported) return;
        numbers.AsSpan().Fill(-1);
        PlaneIndex.Unpack256(packed.Block(0), bits, numbers);
        numbers.ShouldBe(codes);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 31)]
    [InlineData(4, 32)]
    [InlineData(4, 128)]
    public void Histograms_are_right_with_and_without_a_mask(int bits, int blocks)
    {
        var codes = Codes(bits, blocks * CodeArray.BlockRows, bits);
        (codes[0], codes[1]) = (0, (1 << bits) - 1);
        var packed = CodeArray.Pack(codes);
        var random = new Random(blocks);
        var mask = new ulong[RowMask.WordsOf(codes.Length)];
        foreach (ref var word in mask.AsSpan()) word = (ulong)random.NextInt64() & (ulong)random.NextInt64();
        int[] Expected(Func<int, bool> counts) => [.. Enumerable.Range(0, 1 << bits).Select(code => codes.Where((other, row) => other == code && counts(row)).Count())];

        var all = new int[1 << bits];
        PlaneHistogram.Add(packed.Planes, bits, 1 << bits, all);
        all.ShouldBe(Expected(_ => true));
        var plain = new int[1 << bits];
        PlaneHistogram.AddPlainly(packed.Planes, bits, plain);
        plain.ShouldBe(all);
        var some = new int[1 << bits];
        PlaneHistogram.Add(packed.Planes, bits, mask, some);
        some.ShouldBe(Expected(row => (mask[row / 64] >> (row % 64) & 1) == 1));
    }

    [Fact]
    public void Histograms_agree_with_the_plain_ones_for_every_number_of_codes_and_blocks_around_groups_and_tiles()
    {
        var random = new Random(5);
        for (var bits = 1; bits <= PlaneHistogram.MaxBits; bits++)
        {
            for (var codes = 1; codes <= 1 << bits; codes++)
            {
                foreach (var blocks in new[] { 1, 7, 8, 9, 127, 128, 129, 136, 257 })
                {
                    // Only the highest code: no count that is kept in a byte may run over.
                    var onlyHighest = random.Next(3) == 0;
                    var planes = CodeArray.Pack([(1 << bits) - 1, 0, .. Enumerable.Range(2, (blocks * CodeArray.BlockRows) - 2).Select(_ => onlyHighest ? codes - 1 : random.Next(codes))]).Planes.ToArray();
                    // The first two rows fixed the number of planes; they take a code that occurs.
                    for (var plane = 0; plane < bits; plane++) planes[plane * CodeArray.BlockWords] &= ~3UL;
                    var (fast, plain) = (new int[1 << bits], new int[1 << bits]);
                    PlaneHistogram.Add(planes, bits, codes, fast);
                    PlaneHistogram.AddPlainly(planes, bits, plain);
                    fast.ShouldBe(plain, $"{bits} bits, {codes} codes, {blocks} blocks");
                }
            }
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(6, 0)]
    [InlineData(6, 2)]
    [InlineData(9, 1)]
    [InlineData(13, 2)]
    public void A_set_of_codes_is_marked_by_splitting_and_by_looking_up_alike(int bits, int lowest)
    {
        var random = new Random(bits);
        var codes = Codes(bits, 3 * CodeArray.BlockRows, bits).Select(code => code + lowest).ToArray();
        (codes[0], codes[1]) = (lowest, (1 << bits) - 1 + lowest);
        var packed = CodeArray.Pack(codes);
        foreach (var share in new[] { 0.0, 0.01, 0.5, 1.0 })
        {
            var passing = Enumerable.Range(0, (1 << bits) + lowest).Select(_ => random.NextDouble() < share).ToArray();
            var expected = codes.Select(code => passing[code]);
            foreach (var mark in new Action<ulong[]>[]
            {
                mask => PlaneFilter.Mark(packed, passing, mask),
                mask => PlaneFilter.MarkBySplitting(packed, passing.AsSpan(lowest), mask),
                mask => PlaneFilter.MarkByLookUp(packed, passing.AsSpan(lowest), mask),
            })
            {
                var mask = new ulong[RowMask.WordsOf(codes.Length)];
                mark(mask);
                codes.Select((_, row) => (mask[row / 64] >> (row % 64) & 1) == 1).ShouldBe(expected);
            }
        }
    }
}
