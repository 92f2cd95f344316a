using System.Runtime.ExceptionServices;
using Heed.Facts.Columns.Chunks;
using Heed.Measures.Expressions;

namespace Heed.Facts.Columns.Queries;

/// <summary>The chunks a question must look at, and looking at them on all processors.</summary>
internal sealed class Scan
{
    private const int RowsWorthAThread = 32_768;

    private readonly CancellationToken cancel;
    private readonly int threads;

    public Scan(StoreState state, int workspace, IEnumerable<string> sources, RowFilter filter, int threads, CancellationToken cancel)
    {
        this.cancel = cancel;
        this.threads = threads;
        Filter = filter;
        Tables = [.. sources.Distinct(StringComparer.Ordinal)
            .Select(source => (Source: source, Table: state.Table(workspace, source)))
            .Where(source => source.Table.Stored.Length > 0 || source.Table.Tail.Rows > 0)];
        var all = Tables.SelectMany(table => ScannedChunk.Of(table.Table, table.Source)).ToList();
        Chunks = [.. all.Where(scanned => !filter.Excludes(scanned.Chunk))];
        Skipped = all.Count - Chunks.Count;
    }

    public RowFilter Filter { get; }

    public IReadOnlyList<(string Source, Table Table)> Tables { get; }

    public IReadOnlyList<ScannedChunk> Chunks { get; private set; }

    /// <summary>Chunks left out because none of their rows is in the range of time.</summary>
    public int Skipped { get; }

    /// <summary>Begins with the chunks that reach furthest.</summary>
    public void OrderNewestFirst() => Chunks = [.. Chunks.OrderByDescending(scanned => scanned.Chunk.MaxAt)];

    /// <summary>Refuses a name none of the sources knows. Where nothing was heard yet, nothing can be said about names.</summary>
    public void Check(string name)
    {
        if (Tables.Count == 0 || Tables.Any(table => table.Table.Names.RoleOf(name) is not null)) return;
        var near = NearNames.To(name, Tables.SelectMany(table => table.Table.Names.All).Concat(Dimensions.All));
        throw new FactsException(near.Count == 0 ? $"there is no column {name}" : $"there is no column {name}; did you mean {string.Join(" or ", near)}?");
    }

    /// <summary>Refuses a name that stands for words, which are not kept here.</summary>
    public void CheckHoldsValues(string name)
    {
        Check(name);
        if (Tables.Any(table => table.Table.Names.RoleOf(name) == ColumnRole.Text))
        {
            throw new FactsException($"{name} holds words; all that can be asked of it is answered({ExpressionText.Name(name)})");
        }
    }

    public void CheckNames(Expression? where)
    {
        if (where is null) return;
        foreach (var name in where.Names()) Check(name);
        CheckComparisons(where);
    }

    /// <summary>
    /// Runs on all chunks in parallel and takes the results in the chunks' order, so that sums come out the same each time. A worker keeps what it
    /// likes from chunk to chunk and hands it in at its end.
    /// </summary>
    public void ForEach<TWorker, T>(Func<Scratch, TWorker> start, Func<ScannedChunk, TWorker, T> count, Action<T> take, Action<TWorker> end)
    {
        var next = -1;
        var taken = 0;
        var waiting = new Dictionary<int, T>();
        void Work(int number)
        {
            var worker = start(Scratch.Rent());
            for (var i = Interlocked.Increment(ref next); i < Chunks.Count; i = Interlocked.Increment(ref next))
            {
                cancel.ThrowIfCancellationRequested();
                var result = count(Chunks[i], worker);
                lock (waiting)
                {
                    waiting.Add(i, result);
                    while (waiting.Remove(taken, out var ready))
                    {
                        take(ready);
                        taken++;
                    }
                }
            }

            end(worker);
        }

        try
        {
            var rows = Chunks.Sum(scanned => (long)scanned.Chunk.Rows);
            var workers = (int)Math.Min(Math.Min(threads, Chunks.Count), 1 + (rows / RowsWorthAThread));
            if (workers <= 1) Work(0);
            else Parallel.For(0, workers, new() { MaxDegreeOfParallelism = workers }, Work);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }

    private void CheckComparisons(Expression expression)
    {
        switch (expression)
        {
            case Expression.And and:
                CheckComparisons(and.Left);
                CheckComparisons(and.Right);
                break;
            case Expression.Or or:
                CheckComparisons(or.Left);
                CheckComparisons(or.Right);
                break;
            case Expression.Not not:
                CheckComparisons(not.Inner);
                break;
            case Expression.Compare compare:
                CheckHoldsValues(compare.Name);
                break;
            case Expression.In values:
                CheckHoldsValues(values.Name);
                break;
            case Expression.Answered:
                break;
            default:
                throw new FactsException(FilterShape.Reject(expression)?.Message ?? "unknown condition");
        }
    }
}
