using Heed.Facts.Queries;

namespace Heed.Facts;

/// <summary>
/// Facts by column, a follower of the log: it can be deleted and rebuilt. Counting and handing out numbers is all it does; formulas live in Measures.
/// One writer at a time appends; any number of readers ask, each seeing the rows appended before its question.
/// </summary>
public interface IFactStore : IAsyncDisposable
{
    /// <summary>How far in the log the rows here reach, as the log wrote it; null where nothing was appended. It moves with the rows or not at all.</summary>
    string? Checkpoint { get; }

    /// <summary>
    /// Adds rows and moves the checkpoint. They are visible to the next question at once; they are on disk, with the checkpoint on disk, after
    /// <see cref="FlushAsync"/> or when the store thinks fit: what a crash takes away, the log gives again from the checkpoint that survived.
    /// </summary>
    ValueTask AppendAsync(IReadOnlyList<Fact> facts, string checkpoint, CancellationToken cancel = default);

    /// <summary>Puts on disk what was appended. Does nothing where the store was opened for reading only.</summary>
    ValueTask FlushAsync(CancellationToken cancel = default);

    /// <summary>Removes every row and the checkpoint: the start of a rebuild.</summary>
    ValueTask ClearAsync(CancellationToken cancel = default);

    /// <summary>
    /// Takes rows out by their places in the log, for good and on disk when it returns; returns how many there were. The log must have lost them
    /// before, else a rebuild brings them back. Another process that reads the same folder sees it at its next opening.
    /// </summary>
    ValueTask<long> EraseAsync(int workspace, string source, IReadOnlySet<long> seqs, CancellationToken cancel = default);

    /// <summary>Gives back room that erased rows still take, one piece of work at a time; returns whether there may be more to do.</summary>
    ValueTask<bool> CompactAsync(CancellationToken cancel = default);

    /// <summary>Whether a question met a file that is damaged or missing since the last healing.</summary>
    bool HasDamage { get; }

    /// <summary>Checks all that is on disk and makes what is damaged or missing again from the log; returns the files' names.</summary>
    ValueTask<IReadOnlyList<string>> HealAsync(Func<LogRange, CancellationToken, Task<IReadOnlyList<Fact>>> readLog, CancellationToken cancel = default);

    /// <summary>The columns of a source: its fields, attributes and texts with what they hold; empty where nothing was heard from it.</summary>
    ValueTask<IReadOnlyList<FactColumn>> ColumnsAsync(int workspace, string source, CancellationToken cancel = default);

    /// <summary>The dimensions in which anything of a source stands, such as a unit or a channel; empty where nothing was heard from it.</summary>
    ValueTask<IReadOnlySet<string>> DimensionsAsync(int workspace, string source, CancellationToken cancel = default);

    /// <summary>Counts a field by group.</summary>
    ValueTask<FactAnswer> CountAsync(FactQuery query, CancellationToken cancel = default);

    /// <summary>Places in the log of the rows that pass a filter, newest first.</summary>
    ValueTask<RowsAnswer> RowsAsync(RowsQuery query, CancellationToken cancel = default);

    /// <summary>
    /// Goes once over the rows that pass: <paramref name="each"/> makes something of a block of them, on several threads at once, and
    /// <paramref name="merge"/> puts what was made together, one after the other in the rows' order, beginning with <paramref name="start"/>.
    /// A pass that has to begin again begins with a new start.
    /// </summary>
    ValueTask<T> FoldAsync<T>(ValuesQuery query, Func<T> start, Func<ValuesBlock, T> each, Func<T, T, T> merge, CancellationToken cancel = default);
}
