using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries;

/// <summary>A chunk together with what its table calls things.</summary>
internal sealed record ScannedChunk(Chunk Chunk, TableNames Names, string[] SourceLabel)
{
    public static IEnumerable<ScannedChunk> Of(Table table, string source)
    {
        string[] label = [source];
        return table.Chunks().Select(chunk => new ScannedChunk(chunk, table.Names, label));
    }

    /// <summary>What a name holds; nothing where it is unknown here or a text.</summary>
    public ChunkValues Values(string name)
    {
        if (name == Dimensions.Source) return new(null, null, new(CodeArray.Constant(CodeArray.FirstValue, Chunk.Rows), SourceLabel), null);
        return Names.RoleOf(name) is { } role and not ColumnRole.Text ? Chunk.Values(role, name) : default;
    }

    public PresenceColumn? Text(string name) => (PresenceColumn?)Chunk.Load(new(ColumnRole.Text, name, ColumnForm.Presence));
}
