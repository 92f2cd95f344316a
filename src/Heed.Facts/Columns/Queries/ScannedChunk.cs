using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries;

/// <summary>A chunk together with what its table calls things.</summary>
internal sealed record ScannedChunk(Chunk Chunk, TableNames Names, string Source)
{
    /// <summary>What a name holds; nothing where it is unknown here or a text.</summary>
    public ChunkValues Values(string name)
    {
        if (name == Dimensions.Source) return new(null, null, OneLabel(), null);
        return Names.RoleOf(name) is { } role and not ColumnRole.Text ? Chunk.Values(role, name) : default;
    }

    public PresenceColumn? Text(string name) => (PresenceColumn?)Chunk.Load(new(ColumnRole.Text, name, ColumnForm.Presence));

    private LabelCodes OneLabel()
    {
        var codes = new byte[Chunk.Rows];
        Array.Fill(codes, (byte)CodeArray.FirstValue);
        return new(new CodeArray<byte>(codes), [Source]);
    }
}
