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
    public void Whole_numbers_come_back_exactly(params long[] values) =>
        ((LongColumn)ColumnCodec.Read(ColumnForm.Longs, ColumnCodec.Write(new LongColumn(values)), values.Length)).Values.ShouldBe(values);

    [Theory]
    [InlineData(256, 1)]
    [InlineData(257, 2)]
    [InlineData(65_536, 2)]
    [InlineData(65_537, 4)]
    public void Codes_take_the_narrowest_width_that_holds_them(int cardinality, int width)
    {
        int[] codes = [0, 1, cardinality - 1, 2];
        var packed = CodeArray.Pack(codes, cardinality);
        packed.Width.ShouldBe(width);
        var back = CodeArray.FromBytes(packed.AsBytes(), width);
        Enumerable.Range(0, codes.Length).Select(row => back[row]).ShouldBe(codes);
    }

    [Fact]
    public void Not_applicable_and_missing_doubles_stay_apart()
    {
        var column = new DoubleColumn([1.5, DoubleColumn.Missing, DoubleColumn.NotApplicable]);
        var back = ((DoubleColumn)ColumnCodec.Read(ColumnForm.Doubles, ColumnCodec.Write(column), 3)).Values;
        back[0].ShouldBe(1.5);
        DoubleColumn.IsNotApplicable(back[1]).ShouldBeFalse();
        DoubleColumn.IsNotApplicable(back[2]).ShouldBeTrue();
    }
}
