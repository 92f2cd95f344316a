using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Tests.Columns.Chunks;

public sealed class ColumnCodecTests
{
    [Theory]
    [InlineData(5L)]
    [InlineData(5L, 5L, 5L)]
    [InlineData(1L, 2L, 3L, 256L)]
    [InlineData(-1_000_000L, 65_000_000_000L, 0L)]
    [InlineData(long.MinValue, long.MaxValue, 0L, -1L)]
    [InlineData(long.MinValue, long.MinValue + 70_000)]
    public void Whole_numbers_come_back_exactly(params long[] values) => Back(values).ShouldBe(values);

    [Theory]
    [InlineData(511, 3)]
    [InlineData(512, 70_000)]
    [InlineData(1_300, long.MaxValue / 4)]
    [InlineData(1_300, 1_000_000)]
    public void Whole_numbers_come_back_in_blocks_rising_or_not(int count, long spread)
    {
        var random = new Random(count);
        var values = Enumerable.Range(0, count).Select(_ => random.NextInt64(-spread, spread) * 3).ToArray();
        Back(values).ShouldBe(values);
        Array.Sort(values);
        Back(values).ShouldBe(values);
        var column = LongColumn.Pack(values);
        (column.Lowest, column.Highest, column.MinOf(0), column.MaxOf(column.Blocks.Count - 1)).ShouldBe((values[0], values[^1], values[0], values[^1]));
    }

    [Fact]
    public void Places_in_the_log_that_follow_one_another_take_no_room() =>
        ColumnCodec.Write(LongColumn.Pack([.. Enumerable.Range(1_000_000, 65_536).Select(place => (long)place)])).Length.ShouldBeLessThan(1_200);

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0, 2, 1)]
    [InlineData(2, 13, 4)]
    [InlineData(2, 66, 6)]
    [InlineData(0, 65_537, 17)]
    public void Codes_take_no_more_bits_than_they_need_and_come_back(int lowest, int end, int bits)
    {
        int[] codes = [.. Enumerable.Range(0, 1_500).Select(row => lowest + (row * 7_919 % (end - lowest))), end - 1, lowest];
        var packed = CodeArray.Pack(codes);
        (packed.Lowest, packed.Bits).ShouldBe((lowest, bits));
        var back = ((LabelCodes)ColumnCodec.Read(ColumnForm.LabelCodes, ColumnCodec.Write(new LabelCodes(packed, ["a", "õ"])), codes.Length, new())).Codes;
        Enumerable.Range(0, codes.Length).Select(row => back[row]).ShouldBe(codes);
        var unpacked = new int[codes.Length];
        back.Unpack(unpacked);
        unpacked.ShouldBe(codes);
        back.Counts?.ShouldBe(Enumerable.Range(0, 1 << bits).Select(code => codes.Count(other => other == code + lowest)));
    }

    [Fact]
    public void Chunks_with_the_same_labels_share_them()
    {
        var bytes = ColumnCodec.Write(new LabelCodes(CodeArray.Constant(2, 10), ["north", "south"]));
        var pool = new LabelPool();
        LabelCodes Read() => (LabelCodes)ColumnCodec.Read(ColumnForm.LabelCodes, bytes, 10, pool);
        Read().Labels.ShouldBeSameAs(Read().Labels);
        Read().Labels.ShouldBe(["north", "south"]);
    }

    [Fact]
    public void Not_applicable_and_missing_doubles_stay_apart()
    {
        var column = new DoubleColumn([1.5, DoubleColumn.Missing, DoubleColumn.NotApplicable]);
        var back = ((DoubleColumn)ColumnCodec.Read(ColumnForm.Doubles, ColumnCodec.Write(column), 3, new())).Values;
        back[0].ShouldBe(1.5);
        DoubleColumn.IsNotApplicable(back[1]).ShouldBeFalse();
        DoubleColumn.IsNotApplicable(back[2]).ShouldBeTrue();
    }

    private static long[] Back(long[] values) =>
        ((LongColumn)ColumnCodec.Read(ColumnForm.Longs, ColumnCodec.Write(LongColumn.Pack(values)), values.Length, new())).ToArray();
}
