using System.Collections.Immutable;
using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns;

/// <summary>
/// Rows not on disk yet, as a value: adding gives another tail and leaves this one as it was. Rows stand in blocks; a full block is turned into
/// columns once, the open one again whenever it is asked about after growing.
/// </summary>
internal sealed class Tail
{
    private const int BlockRows = 4096;

    private readonly ImmutableArray<Block> full;
    private readonly Block open;

    private Tail(ImmutableArray<Block> full, Block open)
    {
        this.full = full;
        this.open = open;
        Rows = (full.Length * BlockRows) + open.Count;
    }

    public static Tail Empty { get; } = new([], new(new Fact[BlockRows], 0));

    public int Rows { get; }

    public Tail Add(IReadOnlyList<Fact> facts)
    {
        var blocks = full.ToBuilder();
        // The empty tail is shared by all tables, so its block must not be written to.
        var rows = open.Count == 0 ? new Fact[BlockRows] : open.Rows;
        var count = open.Count;
        foreach (var fact in facts)
        {
            rows[count++] = fact;
            if (count < BlockRows) continue;
            blocks.Add(new(rows, count));
            rows = new Fact[BlockRows];
            count = 0;
        }

        return new(blocks.ToImmutable(), new(rows, count));
    }

    public IEnumerable<Chunk> Chunks() => full.Append(open).Where(block => block.Count > 0).Select(block => block.Chunk.Value);

    public IEnumerable<Fact> Facts() => full.Append(open).SelectMany(block => block.Rows.Take(block.Count));

    /// <summary>Its first rows; a longer tail shares the rows behind them, which this one never looks at.</summary>
    private sealed class Block
    {
        public Block(Fact[] rows, int count)
        {
            Rows = rows;
            Count = count;
            Chunk = new(() => ChunkBuilder.Build(Rows.AsSpan(0, Count)));
        }

        public Fact[] Rows { get; }

        public int Count { get; }

        public Lazy<Chunk> Chunk { get; }
    }
}
