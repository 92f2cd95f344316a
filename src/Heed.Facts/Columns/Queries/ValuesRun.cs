using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Heed.Facts.Columns.Chunks;
using Heed.Facts.Queries;

namespace Heed.Facts.Columns.Queries;

/// <summary>Hands out the numbers of several fields chunk by chunk.</summary>
internal sealed class ValuesRun
{
    private readonly ValuesQuery query;
    private readonly Scan scan;

    public ValuesRun(ValuesQuery query, StoreState state, int threads, CancellationToken cancel)
    {
        this.query = query;
        scan = new(state, query.Workspace, query.Sources, new(query.Where, query.Range, query.Zone), threads, cancel);
        scan.CheckNames(query.Where);
        foreach (var field in query.Fields) scan.CheckHoldsValues(field);
    }

    public T Run<T>(T start, Func<ValuesBlock, T> each, Func<T, T, T> merge)
    {
        var all = start;
        scan.ForEach(scratch => scratch, (scanned, scratch) => each(Read(scanned, scratch)), part => all = merge(all, part), Scratch.Return);
        return all;
    }

    private ValuesBlock Read(ScannedChunk scanned, Scratch scratch)
    {
        var rows = scratch.Select(scanned, scan.Filter);
        var seqs = Pick(scanned.Chunk.Longs(Chunk.Seq).ToArray(), rows);
        var fields = new double[query.Fields.Count][];
        for (var i = 0; i < fields.Length; i++) fields[i] = Numbers(scanned.Values(query.Fields[i]), rows, scratch);
        var customers = scanned.Values(Dimensions.Customer).Labels;
        var block = new ValuesBlock(fields, Clusters(customers, rows, seqs, scratch), seqs);
        return query.Named ? block with { Customers = Names(customers, rows, scratch), At = Pick(scanned.Chunk.Longs(Chunk.At).ToArray(), rows) } : block;
    }

    private static string?[] Names(LabelCodes? labels, ReadOnlySpan<int> rows, Scratch scratch)
    {
        var names = new string?[rows.Length];
        if (labels is null) return names;
        var codes = Codes(labels.Codes, rows, scratch);
        for (var i = 0; i < names.Length; i++)
        {
            if (codes[i] is var code and >= CodeArray.FirstValue) names[i] = labels.Labels[code - CodeArray.FirstValue];
        }

        return names;
    }

    private static double[] Numbers(ChunkValues values, ReadOnlySpan<int> rows, Scratch scratch)
    {
        var numbers = new double[rows.Length];
        Array.Fill(numbers, double.NaN);
        if (values.Doubles is { } doubles) numbers = Pick(doubles.Values, rows);
        if (values.Numbers is { } coded) Fill(numbers, Codes(coded.Codes, rows, scratch), Known(coded.Cardinality, coded.ValueOf));
        if (values.Labels is { } labels) Fill(numbers, Codes(labels.Codes, rows, scratch), Known(labels.Cardinality, code => YesOrNo(labels.Labels[code - CodeArray.FirstValue])));
        return numbers;
    }

    private static Span<int> Codes(CodeArray column, ReadOnlySpan<int> rows, Scratch scratch)
    {
        var codes = scratch.Codes(rows.Length);
        column.Gather(rows, codes);
        return codes;
    }

    private static void Fill(double[] numbers, ReadOnlySpan<int> codes, double[] known)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] is var code and >= CodeArray.FirstValue) numbers[i] = known[code];
        }
    }

    /// <summary>What each code stands for, found once a chunk.</summary>
    private static double[] Known(int cardinality, Func<int, double> valueOf)
    {
        var known = new double[cardinality];
        for (var code = CodeArray.FirstValue; code < cardinality; code++) known[code] = valueOf(code);
        return known;
    }

    private static double YesOrNo(string label) => label switch { "yes" => 1, "no" => 0, _ => double.NaN };

    private static ulong[] Clusters(LabelCodes? customers, ReadOnlySpan<int> rows, long[] seqs, Scratch scratch)
    {
        var known = customers?.Labels.Select(customer => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(customer), seed: 1)).ToArray();
        var codes = customers is null ? default : Codes(customers.Codes, rows, scratch);
        var clusters = new ulong[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var code = customers is null ? CodeArray.Missing : codes[i];
            clusters[i] = code >= CodeArray.FirstValue
                ? known![code - CodeArray.FirstValue]
                : XxHash3.HashToUInt64(MemoryMarshal.AsBytes(seqs.AsSpan(i, 1)));
        }

        return clusters;
    }

    private static T[] Pick<T>(T[] column, ReadOnlySpan<int> rows)
    {
        var picked = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++) picked[i] = column[rows[i]];
        return picked;
    }
}
