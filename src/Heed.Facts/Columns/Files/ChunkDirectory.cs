using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Files;

/// <summary>Where in a chunk file a column's bytes stand, and what they must hash to.</summary>
internal readonly record struct ColumnPlace(long Offset, int Length, ulong Hash);

/// <summary>What a chunk file holds, written behind its columns.</summary>
internal sealed record ChunkDirectory(int Rows, IReadOnlyDictionary<ColumnKey, ColumnPlace> Places)
{
    public byte[] Write()
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(Rows);
        writer.Write(Places.Count);
        foreach (var (key, place) in Places)
        {
            writer.Write((byte)key.Role);
            writer.Write(key.Name);
            writer.Write((byte)key.Form);
            writer.Write(place.Offset);
            writer.Write(place.Length);
            writer.Write(place.Hash);
        }

        writer.Flush();
        return memory.ToArray();
    }

    public static ChunkDirectory Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var rows = reader.ReadInt32();
        var count = reader.ReadInt32();
        var places = new Dictionary<ColumnKey, ColumnPlace>(count);
        for (var i = 0; i < count; i++)
        {
            var key = new ColumnKey((ColumnRole)reader.ReadByte(), reader.ReadString(), (ColumnForm)reader.ReadByte());
            places.Add(key, new(reader.ReadInt64(), reader.ReadInt32(), reader.ReadUInt64()));
        }

        return new(rows, places);
    }
}
