using System.Globalization;
using Heed.Facts.Columns.Chunks;

namespace Heed.Facts.Columns.Queries;

/// <summary>One part of the groups' key within a chunk: codes for rows, and the key each code stands for.</summary>
internal abstract class GroupPart
{
    /// <summary>Every code given so far is below it.</summary>
    public abstract int Cardinality { get; }

    /// <summary>The part of the key; null where the row had no value.</summary>
    public abstract string? KeyOf(int code);

    public static GroupPart Of(ScannedChunk scanned, string name) => scanned.Values(name) switch
    {
        { Doubles: null, Many: null, Labels: null, Numbers: { } numbers } => new CodedPart(numbers.Codes, numbers.Cardinality, code => WholeKey(numbers.ValueOf(code), name)),
        { Doubles: null, Many: null, Numbers: null, Labels: { } labels } => new CodedPart(labels.Codes, labels.Cardinality, code => labels.Labels[code - CodeArray.FirstValue]),
        { Doubles: null, Many: null, Numbers: null, Labels: null } => new NothingPart(),
        var mixed => new MixedPart(mixed, name),
    };

    /// <summary>A whole number as a key.</summary>
    public static string WholeKey(double value, string name)
    {
        if (Math.Floor(value) != value || Math.Abs(value) > 1L << 53)
        {
            throw new FactsException(string.Create(CultureInfo.InvariantCulture, $"{name} can't be grouped by: it holds {value}, which is not a whole number"));
        }

        return ((long)value).ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>A part with one code a row.</summary>
internal abstract class SinglePart : GroupPart
{
    public abstract void Codes(ReadOnlySpan<int> rows, Span<int> codes);
}

/// <summary>No row of the chunk has a value.</summary>
internal sealed class NothingPart : SinglePart
{
    public override int Cardinality => 1;

    public override string? KeyOf(int code) => null;

    public override void Codes(ReadOnlySpan<int> rows, Span<int> codes) => codes.Clear();
}

/// <summary>A column that is coded already.</summary>
internal sealed class CodedPart(CodeArray column, int cardinality, Func<int, string> keyOf) : SinglePart
{
    public override int Cardinality => cardinality;

    public override string? KeyOf(int code) => code < CodeArray.FirstValue ? null : keyOf(code);

    public override void Codes(ReadOnlySpan<int> rows, Span<int> codes) => column.Gather(rows, codes);
}

/// <summary>The time bucket of each row.</summary>
internal sealed class BucketPart(LongColumn at, BucketCodes buckets) : SinglePart
{
    public override int Cardinality => buckets.Count;

    public override string KeyOf(int code) => buckets.KeyOf(code);

    public override void Codes(ReadOnlySpan<int> rows, Span<int> codes)
    {
        Span<int> block = stackalloc int[CodeArray.BlockRows];
        for (int i = 0, current = -1; i < rows.Length; i++)
        {
            if (rows[i] / CodeArray.BlockRows != current) buckets.Codes(at, current = rows[i] / CodeArray.BlockRows, block);
            codes[i] = block[rows[i] % CodeArray.BlockRows];
        }
    }
}

/// <summary>Values of several kinds, or several labels a row: a row may have several codes.</summary>
internal sealed class MixedPart(ChunkValues values, string name) : GroupPart
{
    private readonly LabelDictionary keys = new();
    private string[]? labels;

    public override int Cardinality => keys.Cardinality;

    public override string? KeyOf(int code) => code < CodeArray.FirstValue ? null : (labels ??= keys.Labels())[code - CodeArray.FirstValue];

    /// <summary>Adds a row's codes, at least one.</summary>
    public void AddCodes(int row, List<int> codes)
    {
        var before = codes.Count;
        if (values.Numbers?.Codes[row] is { } number and >= CodeArray.FirstValue) codes.Add(keys.CodeOf(WholeKey(values.Numbers.ValueOf(number), name)));
        if (values.Doubles?.Values[row] is { } given && !double.IsNaN(given)) codes.Add(keys.CodeOf(WholeKey(given, name)));
        if (values.Labels?.Codes[row] is { } label and >= CodeArray.FirstValue) codes.Add(keys.CodeOf(values.Labels.Labels[label - CodeArray.FirstValue]));
        if (values.Many is { } many)
        {
            for (var i = many.Offsets[row]; i < many.Offsets[row + 1]; i++)
            {
                if (many.Codes[i] is var code and >= CodeArray.FirstValue) codes.Add(keys.CodeOf(many.Labels[code - CodeArray.FirstValue]));
            }
        }

        if (codes.Count == before) codes.Add(CodeArray.Missing);
    }
}
