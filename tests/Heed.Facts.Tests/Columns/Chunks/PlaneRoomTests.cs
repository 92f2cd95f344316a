using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Tests.Columns.Chunks;

public sealed class PlaneRoomTests
{
    [Fact]
    public void What_is_taken_shares_nothing_with_what_was_taken_before()
    {
        var room = new PlaneRoom();
        var random = new Random(3);
        var taken = Enumerable.Range(0, 400).Select(number => (Number: (ulong)number, Words: room.Take(random.Next(PlaneRoom.LeastWords, 20_000)))).ToList();
        foreach (var (number, words) in taken) words.AsSpan().Fill(number);
        taken.Where(t => t.Words.AsSpan().ContainsAnyExcept(t.Number)).ShouldBeEmpty();
        // More than one slab was needed, and columns stand side by side in each.
        taken.Select(t => t.Words.Array).Distinct().Count().ShouldBeInRange(3, 20);
    }

    [Fact]
    public void A_full_chunk_read_into_it_holds_what_was_written()
    {
        var (room, pool, random) = (new PlaneRoom(), new LabelPool(), new Random(4));
        for (var bits = 1; bits <= 16; bits += 3)
        {
            var codes = Enumerable.Range(0, Chunk.MaxRows).Select(_ => random.Next(1 << bits)).ToArray();
            var bytes = ColumnCodec.Write(new NumberCodes(CodeArray.Pack(codes), 0, 1 << bits));
            var read = ((NumberCodes)ColumnCodec.Read(ColumnForm.NumberCodes, bytes, Chunk.MaxRows, pool, room)).Codes;
            var again = new int[Chunk.MaxRows];
            read.Unpack(again);
            again.ShouldBe(codes);
            ColumnCodec.Write(new NumberCodes(read, 0, 1 << bits)).ShouldBe(bytes);
        }
    }
}
